using Lms.Assessments.Completions;

namespace Lms.Data.Completions;

/// <summary>
/// What one person still lacks: the one list that the person, their trainers and their mentor read. No scope: whoever shows it has
/// found the enrolment for its reader before.
/// </summary>
public sealed class LackQueries(Db db)
{
    /// <summary>Null where there is no such enrolment.</summary>
    public async Task<PersonLacks?> Find(Guid enrolmentId, DateTimeOffset now)
    {
        if (await db.Find<Head>(Sql.Head, new { enrolmentId }) is not { } head)
        {
            return null;
        }

        var rule = CompletionRule.Read(head.Payload);
        var facts = await db.Measure(enrolmentId, rule, now) with { HasStatements = await db.AsksQuestions(head.CohortId, [rule]) };
        var standings = Standings.Of(rule, facts, now);
        var subjects = standings.Select(s => s.Subject).OfType<Guid>().ToList();
        return new PersonLacks
        {
            EnrolmentId = head.EnrolmentId,
            PersonId = head.PersonId,
            CohortId = head.CohortId,
            State = head.State,
            ModuleCode = head.ModuleCode,
            RuleNumber = rule.Version,
            SurveyId = head.SurveyId,
            Standings = standings,
            Titles = subjects.Count == 0 ? new Dictionary<Guid, string>() : (await db.List<TitleRow>(Sql.Titles, new { subjects })).ToDictionary(t => t.Id, t => t.Title),
        };
    }

    internal sealed record Head
    {
        public Guid EnrolmentId { get; init; }

        public Guid PersonId { get; init; }

        public Guid CohortId { get; init; }

        public string State { get; init; } = "";

        public string ModuleCode { get; init; } = "";

        public string Payload { get; init; } = "";

        public Guid? SurveyId { get; init; }
    }

    internal sealed record TitleRow
    {
        public Guid Id { get; init; }

        public string Title { get; init; } = "";
    }

    internal static class Sql
    {
        public const string Head = """
            SELECT e.Id AS EnrolmentId, e.PersonId, e.CohortId, e.State, m.Code AS ModuleCode, r.Payload,
                   f.Id AS SurveyId
            FROM Enrolment e
            JOIN Cohort c ON c.Id = e.CohortId
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            JOIN Module m ON m.Id = v.ModuleId
            LEFT JOIN Survey f ON f.EnrolmentId = e.Id AND f.Wave = 'follow_up'
            JOIN CompletionRule r ON r.Id =
            """ + " " + HeldRule.Id + """

            WHERE e.Id = @enrolmentId
            """;

        public const string Titles = "SELECT Id, Title FROM Assignment WHERE Id IN @subjects";
    }
}
