using Lms.Assessments.Facts;
using Lms.Data.Facts;

namespace Lms.Data.Completions;

/// <summary>Facts about one enrolment, each described as the person and the cohort are on that day.</summary>
internal static class EnrolmentLedger
{
    public static Fact Fact(this CompletionSnapshot snapshot, Guid id, string sourceKey, FactKind kind, FactUnit unit, DateTimeOffset now) => new()
    {
        Id = id,
        SourceKey = sourceKey,
        Kind = kind,
        Unit = unit,
        PersonKey = snapshot.FactKey,
        InstitutionId = snapshot.InstitutionId,
        InstitutionPath = snapshot.InstitutionPath,
        InstitutionKind = snapshot.InstitutionKind,
        Country = snapshot.Country,
        SubnationalUnit = snapshot.SubnationalUnit,
        Sex = snapshot.Sex,
        Category = snapshot.Category,
        ModuleId = snapshot.ModuleId,
        ModuleVersionId = snapshot.ModuleVersionId,
        CohortId = snapshot.CohortId,
        OccurredOn = EvaluateCompletion.DayThere(now, snapshot.TimeZone),
        RecordedAt = now,
        RuleVersion = EvaluateCompletion.RuleVersion(snapshot),
        Provenance = Provenance.Counted,
    };

    /// <summary>
    /// A test after the lessons was marked, or marked anew: its fact says what it came to. The same score again writes nothing; another
    /// takes the fact back and writes the next.
    /// </summary>
    /// <param name="score">Basis points.</param>
    public static async Task RecordTest(this UnitOfWork work, Guid attemptId, Guid enrolmentId, int score, DateTimeOffset now)
    {
        var (standing, next) = await work.FindStanding($"test:{attemptId}");
        if (standing is not null)
        {
            if (await work.FindMeasure(standing.Id, FactMeasure.Score) == score)
            {
                return;
            }

            await work.Record(standing.Reversed(work.NewId(), now));
        }

        var snapshot = await CompletionStore.Read(work, enrolmentId);
        var fact = snapshot.Fact(work.NewId(), next, FactKind.Test, FactUnit.Items, now);
        // A mark changed later changes what came of the day the test was taken.
        fact = standing is null ? fact : fact with { OccurredOn = standing.OccurredOn };
        if (await work.Record(fact))
        {
            await work.RecordMeasure(fact.Id, FactMeasure.Score, score);
        }
    }

    /// <summary>A certificate was issued. One that takes another's place is the same certificate with other names and writes nothing.</summary>
    public static async Task RecordCertificate(this UnitOfWork work, CompletionSnapshot snapshot, DateTimeOffset now)
    {
        var (standing, next) = await work.FindStanding($"certificate:{snapshot.EnrolmentId}");
        if (standing is null)
        {
            await work.Record(snapshot.Fact(work.NewId(), next, FactKind.Certificate, FactUnit.Items, now));
        }
    }

    /// <summary>The certificate that stood was revoked: it no longer counts in the period in which it was issued.</summary>
    public static async Task RecordRevocation(this UnitOfWork work, Guid enrolmentId, DateTimeOffset now)
    {
        if (await work.FindStanding($"certificate:{enrolmentId}") is ({ } standing, _))
        {
            await work.Record(standing.Reversed(work.NewId(), now));
        }
    }
}
