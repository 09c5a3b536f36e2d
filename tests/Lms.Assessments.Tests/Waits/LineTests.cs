using Lms.Assessments.Waits;

namespace Lms.Assessments.Tests.Waits;

public class LineTests
{
    private static readonly Guid Ministry = new("00000000-0000-0000-0000-0000000000a1");
    private static readonly Guid Office = new("00000000-0000-0000-0000-0000000000a2");

    private static Guid Place(int n) => new(n, 0, 0, new byte[8]);

    private static IReadOnlyList<Guid> Next(int free, Dictionary<Guid, int> left, params Guid[][] waiting) =>
        Line.Next([.. waiting.Select((limits, n) => new LinePerson(Place(n), limits))], free, left);

    [Fact]
    public void Seats_go_in_order() => Assert.Equal([Place(0), Place(1)], Next(2, [], [], [], []));

    [Fact]
    public void Nobody_is_asked_where_nothing_is_free() => Assert.Empty(Next(0, [], [], []));

    [Fact]
    public void Who_counts_under_a_reached_limit_is_passed_over_and_the_next_is_asked() =>
        Assert.Equal([Place(1), Place(3)], Next(2, new() { [Ministry] = 0 }, [Ministry], [], [Office, Ministry], []));

    [Fact]
    public void A_limit_is_used_up_by_those_who_are_asked_now()
    {
        var next = Next(4, new() { [Ministry] = 1, [Office] = 5 }, [Ministry], [Ministry, Office], [Office], []);
        Assert.Equal([Place(0), Place(2), Place(3)], next);
    }
}
