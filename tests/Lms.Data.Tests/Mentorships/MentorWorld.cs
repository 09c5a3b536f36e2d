using Lms.Assessments.ActionPlans;
using Lms.Assessments.Meetings;
using Lms.Assessments.Mentorships;
using Lms.Assessments.Values;
using Lms.Data.ActionPlans;
using Lms.Data.Meetings;
using Lms.Data.Mentorships;
using Lms.Data.People;
using Lms.Testing;
using Microsoft.Extensions.Options;

namespace Lms.Data.Tests.Mentorships;

/// <summary>The cohort of <see cref="SessionWorld"/> with two outside mentors in its pool; the first mentors the first trainee.</summary>
internal sealed class MentorWorld : IAsyncDisposable
{
    private MentorWorld(SessionWorld world) => World = world;

    public SessionWorld World { get; }

    public Db Db => World.Db;

    public Guid Mentor { get; private set; }

    public Guid Other { get; private set; }

    public Guid Mentorship { get; private set; }

    public Guid Enrolment => World.Enrolments[0];

    public Scope ByMentor => new(Mentor, Everything: false);

    public Scope ByOther => new(Other, Everything: false);

    public Scope ByMentee => World.ByTrainee();

    public IOptions<MentoringSettings> Settings { get; } = Options.Create(new MentoringSettings());

    public KeepPool Pool => new(Db, World.Clock);

    public AssignMentor Assign => new(Db, World.Clock);

    public SavePlanDraft Drafts => new(Db, World.Clock);

    public WritePlan Write => new(Db, World.Completion, World.Clock);

    public ClosePlan Close => new(Db, World.Completion, World.Clock);

    public OfferSlots Slots => new(Db, World.Clock);

    public BookSlot Book => new(Db, Settings, World.Clock);

    public CancelMeeting Cancel => new(Db, Settings, World.Clock);

    public MeetingQueries Meetings => new(Db);

    public ActionPlanQueries Plans => new(Db);

    public DateTimeOffset Now => World.Clock.GetUtcNow();

    public static PlannedAction Action(int days = 20) => new("Draw the cost map", new DateOnly(2026, 12, 1).AddDays(days), "It hangs in the office");

    public static async Task<MentorWorld> Make(Engine engine, int trainees = 3)
    {
        var made = new MentorWorld(await SessionWorld.Make(engine, trainees));
        var elsewhere = await made.Db.Institution("Volunteers");
        (made.Mentor, made.Other) = (await made.Db.Person(elsewhere, "Anna Petrova"), await made.Db.Person(elsewhere, "Omar Said"));
        await made.AddToPool(made.Mentor);
        await made.AddToPool(made.Other);
        Assert.True(await made.Assign.Run(made.World.Cohort.CohortId, made.Enrolment, made.Mentor, null, made.World.ByTrainer));
        made.Mentorship = (await made.Db.FindMentorshipOf(made.Enrolment))!.Id;
        return made;
    }

    public Task<bool> AddToPool(Guid person, int most = 3, string languages = "en ru") =>
        Pool.Add(World.Cohort.CohortId, person, new MentorTerms(most, languages.Split(' ').ToValueList()), World.ByTrainer);

    /// <summary>The mentor offers one time so many hours from now.</summary>
    public async Task<Guid> Offer(int hours = 48)
    {
        var at = Now.AddHours(hours);
        await Slots.Run([(Local(at), at)], "Etc/UTC", 30, "+992 00 000", ByMentor);
        return (await new SlotQueries(Db).OfMentor(ByMentor, Now)).Single(s => s.StartsAt == at).Id;
    }

    /// <summary>The mentor, or whoever is named, sets a meeting.</summary>
    public Task<Guid?> PlanAt(Guid mentorship, DateTimeOffset at, int minutes = 30, MeetingKind kind = MeetingKind.Call, string place = "Room 4", Scope? by = null) =>
        new PlanMeeting(Db, World.Clock).Run(mentorship, kind, (Local(at), at), "Asia/Tashkent", minutes, place, by ?? ByMentor);

    public async Task<ActionPlanView> WriteOne(int days = 20)
    {
        Assert.True(await Write.Run(Enrolment, null, 0, [Action(days)], ByMentee));
        return (await Plans.OfEnrolment(Enrolment)).Single();
    }

    public Task<IReadOnlyList<string>> Mails(string template) => Db.List<string>("SELECT DedupeKey FROM OutboxMessage WHERE Template = @template ORDER BY DedupeKey", new { template });

    public Task<IReadOnlyList<string>> Audit() => Db.List<string>("SELECT Detail FROM AuditRow");

    public async Task<MeetingState> State(Guid meeting) => (await Db.FindMeeting(meeting))!.Standing;

    private static string Local(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
