using Lms.Data.Merges;
using Lms.Testing;

namespace Lms.Data.Tests.Merges;

public sealed class MergedColumnsTests
{
    [Theory, Sqlite]
    public async Task Every_column_that_points_at_a_person_is_known_to_merging(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        Assert.Empty(await Unknown(test.Db));
    }

    [Theory, Sqlite]
    public async Task A_column_that_a_later_migration_adds_is_missed(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        await test.Db.Work("Later", async work =>
        {
            await work.Execute("CREATE TABLE Later (Id uniqueidentifier NOT NULL, PersonId uniqueidentifier NOT NULL, MadeBy uniqueidentifier NOT NULL)");
            await work.Execute("CREATE TABLE Latest (Id uniqueidentifier NOT NULL, Friend uniqueidentifier NULL CONSTRAINT FK_Friend REFERENCES Person (Id))");
        });
        Assert.Equal(["Later.PersonId", "Latest.Friend"], await Unknown(test.Db));
    }

    [Theory, Sqlite]
    public async Task What_merging_says_it_moves_is_there(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        var there = await Columns(test.Db);
        Assert.Empty(MergedColumns.All.Select(c => c.Name).Except(there.Select(c => c.Name), StringComparer.Ordinal));
        Assert.Equal(MergedColumns.All.Count, MergedColumns.All.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(MergedColumns.All.Select(c => c.Name).Intersect(MergedColumns.Stay, StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> Unknown(Db db) =>
    [
        .. (await Columns(db)).Where(c => c.PointsAtPerson && !c.IsHistory).Select(c => c.Name)
            .Except(MergedColumns.All.Select(c => c.Name).Concat(MergedColumns.Stay), StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static async Task<IReadOnlyList<Column>> Columns(Db db) => await db.List<Column>("""
        SELECT t.name AS TableName, c.name AS ColumnName, c.type AS Type, COALESCE(f."table", '') AS Target
        FROM sqlite_master t JOIN pragma_table_info(t.name) c LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name AND f."table" = 'Person'
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid
        """);

    private sealed record Column
    {
        public string TableName { get; init; } = "";

        public string ColumnName { get; init; } = "";

        public string Type { get; init; } = "";

        public string Target { get; init; } = "";

        public string Name => $"{TableName}.{ColumnName}";

        // By its key, or by a name that only a person has where there is no key.
        public bool PointsAtPerson => Target == "Person"
            || (Type == "uniqueidentifier" && (ColumnName.EndsWith("PersonId", StringComparison.Ordinal) || ColumnName is "OwnerId" or "MarkerId" or "MentorId" or "TrainerId" or "LeadId" or "ActorId"));

        public bool IsHistory => ColumnName.EndsWith("By", StringComparison.Ordinal) || ColumnName == "ActorId";
    }
}
