using Lms.Assessments.Attendances;
using Lms.Assessments.Polls;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Groups;
using Lms.Data.Polls;

namespace Lms.Data.Attendances;

/// <summary>Reads all that a session leaves behind, inside the unit of work that closes it.</summary>
internal static class ComposeSheet
{
    /// <param name="people">Their lines, in the order of the sheet.</param>
    public static async Task<SessionSheet> Of(UnitOfWork work, SessionEvidence evidence, ValueList<SheetPerson> people, DateTimeOffset now)
    {
        var frame = evidence.Frame;
        var args = new { sessionId = frame.Id };
        var log = (await work.List<EventRow>(Sql.Log, args)).Select(e => new SessionEvent(e.Seq, e.Kind, Audience.All, e.At, e.Payload)).ToList();
        return new SessionSheet
        {
            Session = frame.Id,
            Title = frame.Title,
            ModuleCode = frame.ModuleCode,
            ModuleTitle = frame.ModuleTitle,
            CohortCode = frame.CohortCode,
            Institution = frame.InstitutionName,
            Mode = Code.Read<SessionMode>(frame.Mode),
            Place = frame.Place,
            TimeZone = frame.TimeZone,
            StartsAt = frame.StartsAt,
            Runs = evidence.Runs.Select(r => new Stretch(InstantJson.Stored(r.From), InstantJson.Stored(r.Until))).ToValueList(),
            ClosedAt = InstantJson.Stored(now),
            RuleNumber = frame.RuleNumber,
            Rule = frame.Rule,
            Trainers = (await work.List<TrainerRow>(Sql.Trainers, args)).Select(t => new SheetTrainer(t.LatinName, t.NativeName, t.Part)).ToValueList(),
            Plan = (await work.List<SlotRow>(Sql.Plan, args)).Select(s => new SheetSlot(s.Day, s.Minutes, Code.Read<SlotKind>(s.Kind), s.Title)).ToValueList(),
            People = people,
            Polls = await Polls(work, frame.Id),
            Questions = (await work.List<QuestionLine>(Sql.Questions, args))
                .Select(q => new SheetQuestion(q.Text, q.NativeName, q.Upvotes, q.State, q.Answer, q.AskedAt)).ToValueList(),
            Groups = (await GroupQueries.Output(work, frame.Id)).Select(Group).ToValueList(),
            Messages = log.Where(e => e.Kind == SessionEventKind.Message)
                .Select(e => (e.At, Said: e.Read<Message>())).Select(m => new SheetMessage(m.At, m.Said.Name, m.Said.Text)).ToValueList(),
            Timeline = log.Select(SheetMoment.Of).OfType<SheetMoment>().ToValueList(),
        };
    }

    private static async Task<ValueList<SheetPoll>> Polls(UnitOfWork work, Guid sessionId)
    {
        var asked = (await work.ListPolls(sessionId)).Where(p => p.State != Code.Of(PollState.Prepared)).ToList();
        var tallies = await work.CountPolls(asked);
        return asked.Select(row => (Row: row, Poll: row.ToPoll())).Select(p => new SheetPoll(
            p.Row.Number, p.Row.Kind, p.Row.Text, p.Poll.Options, p.Row.Anonymous, tallies[p.Row.Id], p.Poll.Item is { } item ? LiveQuiz.Key(item) : null)).ToValueList();
    }

    private static SheetGroup Group(GroupOutput made) => new(
        made.Group.Round, made.Group.Number, made.Group.Name, made.Group.Task,
        made.Members.Select(m => m.NativeName).ToValueList(), made.Note.Select(n => n.Text).ToValueList(), made.Group.ReportedAt);

    internal sealed record EventRow
    {
        public int Seq { get; init; }

        public string Kind { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string Payload { get; init; } = "";
    }

    internal sealed record TrainerRow
    {
        public string LatinName { get; init; } = "";

        public string NativeName { get; init; } = "";

        public string Part { get; init; } = "";
    }

    internal sealed record SlotRow
    {
        public int Day { get; init; }

        public int Minutes { get; init; }

        public string Kind { get; init; } = "";

        public string Title { get; init; } = "";
    }

    internal sealed record QuestionLine
    {
        public string Text { get; init; } = "";

        public string NativeName { get; init; } = "";

        public int Upvotes { get; init; }

        public string State { get; init; } = "";

        public string? Answer { get; init; }

        public DateTimeOffset AskedAt { get; init; }
    }

    internal static class Sql
    {
        public const string Log = "SELECT Seq, Kind, At, Payload FROM SessionEvent WHERE SessionId = @sessionId AND Audience = 'all' ORDER BY Seq";

        public const string Trainers = """
            SELECT p.LatinName, p.NativeName, t.Part FROM SessionTrainer t JOIN Person p ON p.Id = t.PersonId
            WHERE t.SessionId = @sessionId ORDER BY t.Part DESC, p.LatinName, p.Id
            """;

        public const string Plan = "SELECT Day, Minutes, Kind, Title FROM SessionSlot WHERE SessionId = @sessionId ORDER BY Day, Position, Id";

        public const string Questions = """
            SELECT q.Text, p.NativeName, q.Upvotes, q.State, q.Answer, q.AskedAt FROM Question q JOIN Person p ON p.Id = q.PersonId
            WHERE q.SessionId = @sessionId AND q.State <> 'removed' ORDER BY q.AskedAt, q.Id
            """;
    }
}
