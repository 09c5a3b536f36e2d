using Lms.Data.Audit;
using Lms.Testing;

namespace Lms.Data.Tests.Audit;

/// <summary>How the embedded engine means to answer the audit page: the table grows by every deed of everybody and is never emptied.</summary>
public sealed class AuditPlanTests
{
    public static TheoryData<string, string> Statements => new()
    {
        { AuditQueries.Sql.List, "IX_AuditRow_At" },
        { AuditQueries.Sql.Count, "IX_AuditRow_At" },
        { AuditQueries.Sql.ListOf, "IX_AuditRow_Person" },
        { AuditQueries.Sql.CountOf, "IX_AuditRow_Actor" },
        { AuditQueries.Sql.NextDeed, "IX_AuditRow_Deed" },
        { AuditQueries.Sql.NextKind, "IX_AuditRow_Kind" },
    };

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task No_statement_of_the_page_walks_through_all_rows(string sql, string index)
    {
        var plan = await Plan(sql);
        Assert.Contains(plan, step => step.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_walk_through_all_rows_is_caught() =>
        Assert.Contains(await Plan("SELECT DISTINCT SubjectKind FROM AuditRow"), step => step.StartsWith("SCAN", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<string>> Plan(string sql)
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        await using var connection = await test.Db.Dialect.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        foreach (var name in new[] { "From", "until", "of", "anyActor", "a", "b", "anyPerson", "c", "d", "deed", "kind", "last" }.Where(n => sql.Contains("@" + n, StringComparison.Ordinal)))
        {
            var value = command.CreateParameter();
            (value.ParameterName, value.Value) = ("@" + name, "");
            command.Parameters.Add(value);
        }

        using var reader = await command.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await reader.ReadAsync())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
