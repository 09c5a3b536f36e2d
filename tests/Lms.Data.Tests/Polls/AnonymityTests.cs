using System.Globalization;
using System.Text;
using Lms.Assessments.Polls;
using Lms.Data.Engines;
using Lms.Testing;
using Microsoft.Data.Sqlite;

namespace Lms.Data.Tests.Polls;

/// <summary>
/// Anonymous means that whoever holds the whole database cannot say who chose what. Read: every row of every table, and on SQLite the
/// order in which rows lie.
/// </summary>
public sealed class AnonymityTests
{
    private const int People = 40;
    private const string Secret = "a word nobody else writes";

    [Theory, Sqlite, SqlServer]
    public async Task No_row_of_any_table_joins_a_person_to_an_anonymous_choice(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, People);
        var before = await Rows(desk);
        var (cloud, single) = (await desk.Asked("cloud", anonymous: true), await desk.Asked(anonymous: true));
        await VoteAll(desk, cloud, single);
        var after = await Rows(desk);

        var news = after.Except(before).ToList();
        var ofPerson = news.Where(r => desk.World.Trainees.Any(p => Holds(r, p))).ToList();
        // What is kept of a person: that they voted, in two polls, and nothing beside it, no time either.
        Assert.Equal(People * 2, ofPerson.Count);
        Assert.All(ofPerson, r => Assert.Equal(("PollVoter", 2), (r.Table, r.Cells.Count)));
        Assert.DoesNotContain(news, r => r.Table == "Vote");
        // What is kept of a word: that it was written, by nobody, at no time, under an id that does not tell its order.
        var word = Assert.Single(news, r => r.Cells.Values.Any(c => c.Contains(Secret, StringComparison.Ordinal)));
        Assert.Equal("PollAnswer", word.Table);
        Assert.Equal(["Id", "PersonId", "PollId", "State", "Steps", "Text", "WordKey"], word.Cells.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("", word.Cells["PersonId"]);
    }

    [Theory, Sqlite, SqlServer]
    public async Task Texts_and_voters_lie_in_no_order_of_their_coming(Engine engine)
    {
        await using var desk = await PollDesk.At(engine, People);
        var (cloud, single) = (await desk.Asked("cloud", anonymous: true), await desk.Asked(anonymous: true));
        await VoteAll(desk, cloud, single);

        // As the ids sort, and as a reader without ORDER BY gets them: neither is the order of voting, nor its reverse, nor near it. A server
        // keeps rows in the order of their clustered key; what stands in for one here may not, so only the file is read as it lies.
        var asStored = await desk.Db.List<string>("SELECT Text FROM PollAnswer WHERE PollId = @cloud", new { cloud });
        var byId = await desk.Db.List<string>("SELECT Text FROM PollAnswer WHERE PollId = @cloud ORDER BY Id", new { cloud });
        foreach (var order in engine == Engine.Sqlite ? new[] { asStored, byId } : [byId])
        {
            var numbers = order.Where(t => t != Secret).Select(t => int.Parse(t.Split(' ')[1], CultureInfo.InvariantCulture)).ToList();
            var neighbours = numbers.Zip(numbers.Skip(1)).Count(n => Math.Abs(n.First - n.Second) == 1);
            // By chance about two of 38 neighbours follow each other; more than twelve happens once in millions of runs.
            Assert.InRange(neighbours, 0, 12);
        }

        if (engine == Engine.Sqlite)
        {
            foreach (var table in new[] { "PollVoter", "PollAnswer" })
            {
                var error = await Assert.ThrowsAsync<SqliteException>(() => desk.Db.List<long>($"SELECT rowid FROM {table}"));
                Assert.Contains("rowid", error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory, Sqlite, SqlServer]
    public async Task This_test_finds_a_named_vote(Engine engine)
    {
        await using var desk = await PollDesk.At(engine);
        var before = await Rows(desk);
        await desk.Vote(await desk.Asked("cloud"), 0, PollChoice.Written(Secret));
        Assert.Contains((await Rows(desk)).Except(before), r => Holds(r, desk.World.Trainees[0]) && r.Cells.Values.Any(c => c.Contains(Secret, StringComparison.Ordinal)));
    }

    // People vote in an order that is not the order of their ids, as in life.
    private static async Task VoteAll(PollDesk desk, Guid cloud, Guid single)
    {
        for (var n = 0; n < People; n++)
        {
            var place = (n * 17) % People;
            await desk.Vote(cloud, place, PollChoice.Written(n == 7 ? Secret : $"word {n}"));
            await desk.Vote(single, place, PollChoice.Of((n % 3) + 1));
            desk.World.Clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static bool Holds(Line row, Guid person) => row.Cells.Values.Any(c => c.Contains(person.ToString(), StringComparison.OrdinalIgnoreCase));

    private static async Task<HashSet<Line>> Rows(PollDesk desk)
    {
        var found = new HashSet<Line>();
        await using var connection = await desk.Db.Dialect.Open();
        var tables = await desk.Db.List<string>(desk.Db.Dialect is SqliteDialect
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            : "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE'");
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM [{table}]";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                found.Add(new Line(table, Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => Cell(reader.GetValue(i)), StringComparer.Ordinal)));
            }
        }

        return found;
    }

    private static string Cell(object value) => value switch
    {
        DBNull => "",
        byte[] { Length: 16 } bytes => new Guid(bytes) + " " + Encoding.UTF8.GetString(bytes),
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private sealed class Line(string table, Dictionary<string, string> cells) : IEquatable<Line>
    {
        private readonly string text = table + "\n" + string.Join('\n', cells.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key + "=" + c.Value));

        public string Table => table;

        public IReadOnlyDictionary<string, string> Cells => cells;

        public bool Equals(Line? other) => other is not null && text == other.text;

        public override bool Equals(object? obj) => Equals(obj as Line);

        public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

        public override string ToString() => text;
    }
}
