using Lms.Data.Engines;

namespace Lms.House.Tests.Statements;

/// <summary>The guard itself: it refuses a bad statement of each kind, and lets good ones through.</summary>
public sealed class StatementGuardTests
{
    private const string Good = "SELECT Id, COALESCE(Email, '-') AS Mail, CAST(1 AS bit) AS Yes FROM Person WHERE Id IN @ids AND LatinName LIKE @name ESCAPE '!' ORDER BY Id";

    [Theory]
    [InlineData("SELECT Nmae FROM Person")]
    [InlineData("SELECT p.Id FROM Person p WHERE q.Id = 1")]
    [InlineData("SELECT Id FROM Persons")]
    [InlineData("UPDATE Person SET Nmae = 1 WHERE Id = @id")]
    [InlineData("INSERT INTO Module (Id, Codes) VALUES (@id, @code)")]
    [InlineData("SELECT Id FROM Person LIMIT 5")]
    [InlineData("SELECT Id FROM Account WHERE IsDisabled = true")]
    [InlineData("INSERT INTO Module (Id) VALUES (@id) ON CONFLICT DO NOTHING")]
    [InlineData("SELECT Id FROM Person WHERE EXISTS (SELECT 1 FROM Enrolment e WHERE e.PersonId = Person.Idd)")]
    public async Task What_SQL_Server_refuses_is_caught(string sql)
    {
        await using var sqlite = await MigratedSqlite.Open();
        using var binder = new SqlServerBinder(sqlite.Schema());
        var faults = binder.Faults([new("good", Good, Engines.Both), new("bad", sql, Engines.Both)]);
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.StartsWith("bad: ", fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT TOP 5 Id FROM Person")]
    [InlineData("SELECT Id FROM Person ORDER BY Id OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY")]
    [InlineData("INSERT INTO Module (Id, Code, CreatedAt) OUTPUT inserted.Id VALUES (@id, @code, @now)")]
    [InlineData("INSERT INTO Module (Id, Code) VALUES (@id, @code, @now)")]
    [InlineData("SELECT DATEADD(day, 1, CreatedAt) FROM Person")]
    [InlineData("SELECT LEN(Email) FROM Person")]
    [InlineData("SELECT Nmae FROM Person")]
    [InlineData("SELECT p.Id FROM Person p CROSS APPLY (SELECT 1 AS x) y")]
    public async Task What_SQLite_refuses_is_caught(string sql)
    {
        await using var sqlite = await MigratedSqlite.Open();
        Assert.NotNull(sqlite.Explain(sql));
    }

    [Theory]
    [InlineData("SELECT GETUTCDATE() AS Now FROM Person")]
    [InlineData("SELECT CURRENT_TIMESTAMP AS Now FROM Person")]
    [InlineData("SELECT GETUTCDATEE() AS Now FROM Person")]
    [InlineData("SELECT LEN(Email) AS L FROM Person")]
    [InlineData("SELECT Id FROM Person WHERE LOWER(Email) = @email")]
    [InlineData("SELECT LEFT(Email, 2) AS E FROM Person")]
    [InlineData("SELECT CONVERT(int, Email) AS E FROM Person")]
    [InlineData("SELECT JSON_VALUE(Payload, '$.a') AS A FROM Item")]
    [InlineData("SELECT AVG(Minutes) AS M FROM Lesson")]
    [InlineData("SELECT SUM(CASE WHEN Minutes > 1 THEN 1 ELSE 0 END) AS M FROM Lesson")]
    [InlineData("SELECT CAST(CreatedAt AS date) AS D FROM Person")]
    [InlineData("SELECT CAST(Minutes AS decimal(9,2)) AS D FROM Lesson")]
    [InlineData("SELECT Id FROM Person WHERE LatinName = N'a'")]
    [InlineData("SELECT Id FROM Person WHERE NativeName = 'Қурбонов'")]
    [InlineData("SELECT TOP 5 Id FROM Person")]
    [InlineData("SELECT Id FROM Person ORDER BY Id OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY")]
    [InlineData("SELECT Id FROM Person WITH (UPDLOCK) WHERE Id = @id")]
    [InlineData("SELECT Id FROM Person OPTION (RECOMPILE)")]
    [InlineData("MERGE INTO Module AS m USING (SELECT 1 AS x) s ON m.Id = @id WHEN MATCHED THEN UPDATE SET Code = @code;")]
    [InlineData("INSERT INTO Module (Id, Code, CreatedAt) OUTPUT inserted.Id VALUES (@id, @code, @now)")]
    [InlineData("DELETE FROM Module OUTPUT deleted.Id WHERE Id = @id")]
    [InlineData("UPDATE Module SET Code = c.Code FROM Module c WHERE c.Id = @id")]
    [InlineData("UPDATE Cohort SET Taken += 1 WHERE Id = @id")]
    [InlineData("SELECT LatinName + ' ' AS Name FROM Person")]
    [InlineData("SELECT Id || Email AS Name FROM Person")]
    [InlineData("SELECT InstitutionId, LatinName, COUNT(*) AS n FROM Person GROUP BY InstitutionId")]
    [InlineData("SELECT LatinName, COUNT(*) AS n FROM Person")]
    [InlineData("SELECT COUNT(*) AS n FROM Person GROUP BY InstitutionId ORDER BY LatinName")]
    [InlineData("SELECT Id FROM dbo.Person")]
    [InlineData("SELECT Id INTO #t FROM Person")]
    [InlineData("DELETE FROM Module WHERE Id = @id; DELETE FROM Lesson WHERE Id = @id")]
    [InlineData("SELECT x.Id FROM (SELECT Id FROM Person ORDER BY Id) x")]
    [InlineData("SELECT Id FROM Person LIMIT 5")]
    [InlineData("EXEC sp_who")]
    public void What_is_not_portable_is_caught(string sql) => Assert.NotEmpty(StatementRules.Faults(sql));

    [Theory]
    [InlineData(Good)]
    [InlineData("WITH t AS (SELECT Id, ROW_NUMBER() OVER (PARTITION BY InstitutionId ORDER BY Id) AS n FROM Person) SELECT Id FROM t WHERE n <= 3 ORDER BY Id")]
    [InlineData("INSERT INTO Module (Id, Code, CreatedAt) SELECT @id, @code, @now WHERE NOT EXISTS (SELECT 1 FROM Module WHERE Code = @code)")]
    [InlineData("UPDATE Cohort SET Taken = Taken + 1 WHERE Id = @id AND Taken < Capacity AND Version = @version")]
    [InlineData("SELECT CASE WHEN EXISTS (SELECT 1 FROM Person WHERE Id = @id) THEN 1 ELSE 0 END AS Found")]
    [InlineData("SELECT InstitutionId, COUNT(*) AS People, COUNT(DISTINCT Language) AS Languages, STRING_AGG(LatinName, ',') AS Names, SUM(CAST(1 AS bigint)) AS Total, AVG(CAST(Version AS float)) AS V FROM Person GROUP BY InstitutionId HAVING COUNT(*) > 1")]
    [InlineData("SELECT p.Sex, SUBSTRING(p.Language, 1, 2) AS L, MAX(p.CreatedAt) AS M FROM Person p GROUP BY p.Sex, SUBSTRING(p.Language, 1, 2) ORDER BY COUNT(*) DESC, L")]
    [InlineData("SELECT p.Id, IIF(p.Email IS NULL, 0, 1) AS HasMail, NULLIF(p.JobTitle, '') AS Job, SUBSTRING(p.Country, 1, 2) AS C FROM (SELECT Person.Id, Email, JobTitle, Country FROM Person JOIN Institution i ON i.Id = InstitutionId) p")]
    public async Task A_good_statement_passes_all_three(string sql)
    {
        await using var sqlite = await MigratedSqlite.Open();
        using var binder = new SqlServerBinder(sqlite.Schema());
        var statement = new Statement("good", sql, Engines.Both);
        Assert.Empty(StatementRules.Faults(statement.Sent));
        Assert.Empty(binder.Faults([statement]));
        Assert.Null(sqlite.Explain(statement.Sent));
    }

    [Fact]
    public async Task A_column_added_later_binds_and_a_dropped_one_does_not()
    {
        await using var sqlite = await MigratedSqlite.Open();
        sqlite.Execute("ALTER TABLE Module ADD Later TEXT NULL");
        sqlite.Execute("ALTER TABLE ContentProblem DROP COLUMN Message");
        using var binder = new SqlServerBinder(sqlite.Schema());
        var faults = binder.Faults([new("added", "SELECT Later FROM Module", Engines.Both), new("dropped", "SELECT Message FROM ContentProblem", Engines.Both)]);
        Assert.StartsWith("dropped: ", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_are_read_as_their_two_halves_and_fragments_are_not_statements()
    {
        var fields = typeof(Sample).GetNestedType("Sql", System.Reflection.BindingFlags.NonPublic)!.GetFields();
        Assert.Equal(
            [new Statement("Sample.One", "SELECT 1 AS x", Engines.Both), new Statement("Sample.Two", "SELECT 2 AS a", Engines.SqlServer), new Statement("Sample.Two", "SELECT 2 AS b", Engines.Sqlite)],
            fields.SelectMany(Statement.Of).OrderBy(s => s.Text, StringComparer.Ordinal));
    }

    private static class Sample
    {
        internal static class Sql
        {
            public const string One = $"SELECT {Part}";
            public static readonly SqlPair Two = new("SELECT 2 AS a", "SELECT 2 AS b");
            private const string Part = "1 AS x";
        }
    }
}
