using Lms.Assessments.Merges;
using Lms.Assessments.People;
using Lms.Data.AccessCodes;
using Lms.Data.People;

namespace Lms.Data.Merges;

/// <summary>Loads and saves merges, and the two people of one, inside a unit of work.</summary>
internal static class MergeStore
{
    public static Task<PersonMerge?> FindMerge(this IReads reads, Guid id) => reads.Find<PersonMerge>(Sql.Find, new { id });

    /// <summary>Into whom somebody was merged; null where they are somebody by themselves.</summary>
    public static async Task<Guid?> FindKept(this IReads reads, Guid personId) => (await reads.Find<Into>(Sql.Kept, new { personId }))?.MergedIntoId;

    /// <summary>Both of a merge are within the reach of <paramref name="by"/>, and no role of the kept one is over more than theirs.</summary>
    public static async Task<bool> ReachesMerge(this IReads reads, Scope by, PersonMerge merge) =>
        await reads.Read<long>(Sql.Reaches, new { merge.KeptId, merge.AwayId, scopePerson = by.PersonId, scopeAll = by.Everything }) == 2;

    public static Task AddMerge(this UnitOfWork work, PersonMerge merge) => work.Execute(Sql.Insert, merge);

    public static async Task<bool> MarkUndone(this UnitOfWork work, Guid id, Guid by, DateTimeOffset now) => await work.Execute(Sql.Undo, new { id, by, now }) == 1;

    /// <summary>From here to the commit both rows are ours: two merges of one person come one after the other.</summary>
    public static async Task HoldPeople(this UnitOfWork work, Guid one, Guid other)
    {
        foreach (var id in new[] { one, other }.OrderBy(i => i.ToString(), StringComparer.Ordinal))
        {
            await work.Execute(Sql.Hold, new { id });
        }
    }

    public static Task SetMergedInto(this UnitOfWork work, Guid away, Guid? kept) => work.Execute(Sql.SetInto, new { away, kept });

    public static MergeDetails DetailsOf(Person p) => new(p.NativeName, p.LatinName, p.Sex, p.InstitutionId, p.Category, p.JobTitle, p.Language, p.TimeZone, p.Email);

    /// <summary>Writes both, their addresses last: one may go from the one to the other.</summary>
    public static async Task SaveBoth(this UnitOfWork work, Person kept, MergeDetails keptNow, Person away, MergeDetails awayNow)
    {
        await work.Execute(Sql.ClearEmails, new { kept = kept.Id, away = away.Id });
        await Save(work, kept, keptNow);
        await Save(work, away, awayNow);
    }

    public static Person With(Person person, MergeDetails now) => person with
    {
        NativeName = now.NativeName,
        LatinName = now.LatinName,
        Sex = now.Sex,
        InstitutionId = now.Institution,
        Category = now.Category,
        JobTitle = now.JobTitle,
        Language = now.Language,
        TimeZone = now.TimeZone,
        Email = now.Email,
    };

    /// <summary>Whether somebody besides these two has that address.</summary>
    public static async Task<bool> IsTaken(this IReads reads, string? email, Guid kept, Guid away) =>
        email is not null && await reads.Read<long>(Sql.CountEmail, new { key = EmailKey.Of(email), kept, away }) > 0;

    public static bool SameAddress(string? one, string? other) => one is not null && other is not null && EmailKey.Of(one) == EmailKey.Of(other);

    public static async Task<bool> HasLaterMerge(this IReads reads, PersonMerge merge) => await reads.Read<long>(Sql.CountLater, new { merge.Id, merge.KeptId, merge.MergedAt }) > 0;

    public static async Task<bool> WentElsewhere(this IReads reads, PersonMerge merge, IReadOnlyCollection<Guid> enrolments) =>
        await reads.Read<long>(Sql.CountTransfers, new { merge.KeptId, merge.MergedAt, enrolments = Some(enrolments) }) > 0;

    public static Task<IReadOnlyList<Guid>> CohortsOf(this IReads reads, IReadOnlyCollection<Guid> enrolments) => reads.List<Guid>(Sql.Cohorts, new { enrolments = Some(enrolments) });

    // A list without members is one with an id that nothing has: a statement is written once.
    public static IReadOnlyList<Guid> Some(IReadOnlyCollection<Guid> ids) => [.. ids, Guid.Empty];

    private static async Task Save(UnitOfWork work, Person person, MergeDetails now)
    {
        if (!await work.SavePerson(With(person, now)))
        {
            throw new InvalidOperationException("A person changed while their row was held.");
        }
    }

    private sealed record Into
    {
        public Guid? MergedIntoId { get; init; }
    }

    internal static class Sql
    {
        public const string Find = "SELECT Id, KeptId, AwayId, Kept, Away, Merged, Columns, Facts, Seats, MergedAt, MergedBy, UndoneAt FROM PersonMerge WHERE Id = @id";
        public const string Kept = "SELECT MergedIntoId FROM Person WHERE Id = @personId";

        public const string Reaches = "SELECT COUNT(*) FROM Person scoped WHERE scoped.Id IN (@KeptId, @AwayId) AND " + Scope.OverInstitution + " AND " + AccountScope.NotAbove;

        public const string Insert = """
            INSERT INTO PersonMerge (Id, KeptId, AwayId, Kept, Away, Merged, Columns, Facts, Seats, MergedAt, MergedBy)
            VALUES (@Id, @KeptId, @AwayId, @Kept, @Away, @Merged, @Columns, @Facts, @Seats, @MergedAt, @MergedBy)
            """;

        public const string Undo = "UPDATE PersonMerge SET UndoneAt = @now, UndoneBy = @by WHERE Id = @id AND UndoneAt IS NULL";
        public const string Hold = "UPDATE Person SET Version = Version WHERE Id = @id";
        public const string SetInto = "UPDATE Person SET MergedIntoId = @kept WHERE Id = @away";
        public const string ClearEmails = "UPDATE Person SET Email = NULL, EmailKey = NULL WHERE Id = @kept OR Id = @away";
        public const string CountEmail = "SELECT COUNT(*) FROM Person WHERE EmailKey = @key AND Id <> @kept AND Id <> @away";

        public const string CountLater = """
            SELECT COUNT(*) FROM PersonMerge WHERE KeptId = @KeptId AND Id <> @Id AND UndoneAt IS NULL AND (MergedAt > @MergedAt OR (MergedAt = @MergedAt AND Id > @Id))
            """;

        public const string CountTransfers = """
            SELECT COUNT(*) FROM EnrolmentTransfer
            WHERE PersonId = @KeptId AND MovedAt > @MergedAt AND UndoneAt IS NULL AND FromEnrolmentId IN @enrolments AND ToEnrolmentId <> FromEnrolmentId
            """;

        public const string Cohorts = "SELECT DISTINCT CohortId FROM Enrolment WHERE Id IN @enrolments ORDER BY CohortId";
    }
}
