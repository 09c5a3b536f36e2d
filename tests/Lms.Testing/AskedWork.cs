using Lms.Assessments.Submissions;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Rubrics;

namespace Lms.Testing;

/// <summary>
/// A case study the running demo cohort is asked for, marked by its module's own rubric, and work handed in for it. Rows are written
/// as they stand in the schema, so that tests of marking need no page of writing.
/// </summary>
public sealed class AskedWork(Db db, Guid assignmentId, Guid cohortId, DateTimeOffset now)
{
    /// <summary>Files handed in with the next work.</summary>
    public IReadOnlyList<Guid> Uploads { get; set; } = [];

    public const string Text = "Aigul paid 300 dollars in Batken and 90 for the medical test.";

    public static async Task<AskedWork> Ask(Db db, DateTimeOffset now, int markers = 1, bool blind = false, bool independent = false)
    {
        var cohort = await db.Read<Row>("SELECT c.Id, v.ModuleId AS Other FROM Cohort c JOIN ModuleVersion v ON v.Id = c.ModuleVersionId JOIN Module m ON m.Id = v.ModuleId WHERE m.Code = 'ERP' AND c.SeriesId IS NULL AND c.StartsAt <= @now AND c.EndsAt > @now ORDER BY c.CreatedAt", new { now });
        var (id, rubric) = (db.NewId(), (await db.FindContentRubric(cohort.Other, "case_study"))!.Id);
        await db.Work(nameof(AskedWork), work => work.Execute("""
            INSERT INTO Assignment (Id, CohortId, Kind, Title, Brief, Language, IsGroup, RubricId, OpensAt, DueLocal, TimeZone, DueAt, LatePolicy, LateDays, DeductBasisPoints,
                Resubmissions, TakesText, MaxFiles, Markers, IsBlind, IsIndependent, ToleranceBasisPoints, State, CreatedAt, Version)
            VALUES (@id, @cohort, 'case_study', 'Silk Road Staffing', 'Read it.', 'en', 1, @rubric, @opens, '2026-12-05T18:00', 'Asia/Dushanbe', @due, 'accept', 5, 0,
                1, 1, 3, @markers, @blind, @independent, 1000, 'published', @opens, 1)
            """, new { id, cohort = cohort.Id, rubric, opens = now.AddDays(-2), due = now.AddDays(4), markers, blind, independent }));
        return new AskedWork(db, id, cohort.Id, now);
    }

    /// <summary>Handed in by these people of the cohort.</summary>
    public async Task<Guid> HandIn(string code, params Guid[] people)
    {
        var (id, at) = (db.NewId(), InstantJson.Stored(now));
        var enrolments = new List<Guid>();
        foreach (var person in people)
        {
            enrolments.Add((await db.Read<Row>("SELECT Id, Id AS Other FROM Enrolment WHERE CohortId = @cohortId AND PersonId = @person", new { cohortId, person })).Id);
        }

        await db.Work(nameof(AskedWork), async work =>
        {
            await work.Execute("""
                INSERT INTO Submission (Id, AssignmentId, Code, State, Round, HandedInAt, LateSeconds, CreatedAt, Version)
                VALUES (@id, @assignmentId, @code, 'handed_in', 1, @at, 0, @at, 1)
                """, new { id, assignmentId, code, at });
            foreach (var enrolment in enrolments)
            {
                await work.Execute("INSERT INTO SubmissionMember (AssignmentId, EnrolmentId, SubmissionId) VALUES (@assignmentId, @enrolment, @id)", new { assignmentId, enrolment, id });
            }

            SubmissionStep[] steps = [new Begun { At = at }, new HandedIn { At = at, Round = 1, Text = Text, Uploads = Uploads.ToValueList(), Members = enrolments.Order().ToValueList() }];
            foreach (var (seq, step) in steps.Index())
            {
                await work.Execute("INSERT INTO SubmissionStep (SubmissionId, Seq, Kind, At, Payload) VALUES (@id, @seq, @kind, @at, @payload)",
                    new { id, seq = seq + 1, kind = step.Kind, at, payload = SubmissionStepJson.Write(step) });
            }
        });
        return id;
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public Guid Other { get; init; }
    }
}
