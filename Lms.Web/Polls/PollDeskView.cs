using Lms.Assessments.Polls;
using Lms.Data.Modules;
using Lms.Data.Polls;
using Lms.Data.Sessions;

namespace Lms.Web.Polls;

/// <summary>The poll part of the console.</summary>
/// <param name="Drives">This trainer leads, and the session runs.</param>
/// <param name="Texts">What people wrote, those that wait first.</param>
/// <param name="Module">The module's own polls that are not on the desk yet.</param>
public sealed record PollDeskView(
    SessionAccess Access,
    bool Drives,
    IReadOnlyList<PollView> Polls,
    PollPeople People,
    IReadOnlyList<AnswerRow> Texts,
    IReadOnlyList<PollText> Module,
    IReadOnlyList<QuizOffer> Quiz)
{
    public string Address => $"/sessions/{Access.SessionId}/polls";

    public IEnumerable<PollView> Open => Polls.Where(p => p.Poll.State == PollState.Open).Reverse();

    public IEnumerable<PollView> Prepared => Polls.Where(p => p.Poll.State == PollState.Prepared);

    public IEnumerable<PollView> Closed => Polls.Where(p => p.Poll.State == PollState.Closed).OrderByDescending(p => p.Row.ClosedAt);

    public IEnumerable<AnswerRow> Waiting => Texts.Where(t => t.State == "waiting");

    /// <summary>Texts of a poll that were decided, each word of a cloud once.</summary>
    public IEnumerable<AnswerRow> Decided(Guid poll) => Texts.Where(t => t.PollId == poll && t.State != "waiting").DistinctBy(t => t.WordKey ?? t.Id.ToString());
}
