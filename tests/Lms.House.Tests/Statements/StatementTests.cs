namespace Lms.House.Tests.Statements;

/// <summary>One SQL text, two engines: every statement of the product is held to the rules of both, with no server at hand.</summary>
public sealed class StatementTests
{
    [Fact]
    public async Task Every_statement_binds_on_SQL_Server()
    {
        await using var sqlite = await MigratedSqlite.Open();
        using var binder = new SqlServerBinder(sqlite.Schema());
        Assert.Empty(binder.Faults(Statement.All().Where(s => s.Engines.HasFlag(Engines.SqlServer))));
    }

    [Fact]
    public async Task Every_statement_is_understood_by_SQLite()
    {
        await using var sqlite = await MigratedSqlite.Open();
        Assert.Empty(Statement.All().Where(s => s.Engines.HasFlag(Engines.Sqlite))
            .Select(s => (s.Name, Fault: sqlite.Explain(s.Sent))).Where(s => s.Fault is not null).Select(s => $"{s.Name}: {s.Fault}"));
    }

    [Fact]
    public void Every_shared_statement_keeps_to_the_portable_subset() => Assert.Empty(Statement.All()
        .Where(s => s.Engines == Engines.Both)
        .SelectMany(s => StatementRules.Faults(s.Sent).Select(fault => $"{s.Name}: {fault}")));

    [Fact]
    public void Fewer_than_one_statement_in_twenty_is_a_pair()
    {
        var all = Statement.All();
        Assert.NotEmpty(all);
        var pairs = all.Count(s => s.Engines == Engines.Sqlite);
        Assert.True(pairs * 20 < all.Count, $"{pairs} pairs of {all.Count} statements");
    }
}
