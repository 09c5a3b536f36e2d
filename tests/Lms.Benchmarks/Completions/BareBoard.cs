using Microsoft.Data.Sqlite;

namespace Lms.Benchmarks.Completions;

/// <summary>What a board is made of, read as one would at first: who is there, and then for each person what they did. Its statements are compiled once.</summary>
internal sealed class BareBoard(SqliteConnection connection, Guid cohort)
{
    private static readonly string[] OfPerson =
    [
        "SELECT p.NativeName, p.LatinName, p.Email, i.Name FROM Enrolment e JOIN Person p ON p.Id = e.PersonId JOIN Institution i ON i.Id = p.InstitutionId WHERE e.Id = @id",
        "SELECT COUNT(*) FROM LessonReading WHERE EnrolmentId = @id AND ReadAt IS NOT NULL",
        "SELECT MAX(ShareBasisPoints), COUNT(*) FROM Attempt WHERE EnrolmentId = @id AND Purpose = 'after'",
        "SELECT COUNT(*) FROM Attendance WHERE EnrolmentId = @id AND Present = 1",
        "SELECT COUNT(*), MAX(State) FROM ActionPlan WHERE EnrolmentId = @id AND WrittenAt IS NOT NULL",
        "SELECT COUNT(*) FROM Mentorship WHERE EnrolmentId = @id AND EndedAt IS NULL",
        "SELECT MIN(DueOn), MAX(DueOn) FROM CoachingCheckpoint WHERE EnrolmentId = @id",
        "SELECT State, OpensAt, ClosesAt FROM Survey WHERE EnrolmentId = @id AND Wave = 'follow_up'",
        "SELECT w.AssignmentId, s.State, s.LevelHundredths, s.Levels FROM SubmissionMember w JOIN Submission s ON s.Id = w.SubmissionId WHERE w.EnrolmentId = @id",
        "SELECT MAX(SentAt) FROM NudgePerson WHERE EnrolmentId = @id",
    ];

    private readonly List<SqliteCommand> prepared = [.. OfPerson.Select(sql => Prepare(connection, sql))];

    /// <summary>Of one reading.</summary>
    public int Statements { get; private set; }

    /// <summary>How many people were read.</summary>
    public int Read()
    {
        Statements = 0;
        var people = new List<object>();
        using (var all = Prepare(connection, "SELECT Id FROM Enrolment WHERE CohortId = @id AND State <> 'withdrawn'"))
        {
            all.Parameters["@id"].Value = cohort;
            Drain(all, row => people.Add(row[0]));
        }

        foreach (var person in people)
        {
            foreach (var command in prepared)
            {
                command.Parameters["@id"].Value = person;
                Drain(command, _ => { });
            }
        }

        return people.Count;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@id", Guid.Empty);
        command.Prepare();
        return command;
    }

    private void Drain(SqliteCommand command, Action<object[]> take)
    {
        Statements++;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            take(row);
        }
    }
}
