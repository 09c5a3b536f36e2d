using Lms.Assessments.Audit;

namespace Lms.Assessments.Tests.Audit;

public sealed class AuditSealTests
{
    private static readonly DateTimeOffset Ten = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_canonical_form_and_the_hashes_of_a_row_and_a_link_are_fixed()
    {
        var row = Line(1, Ten.AddSeconds(5).AddMilliseconds(7)) with { Detail = """{"people":3}""" };
        Assert.Equal("""["00000000-0000-0000-0000-000000000001","2026-12-01T10:00:05.007Z",null,"CancelCohort","Cohort","c1",null,"{\u0022people\u0022:3}"]""", row.Canonical());
        Assert.Equal(64, row.Hash().Length);
        var first = AuditSeal.Over(null, Ten, [row.Hash()]);
        Assert.Equal((1, 1, AuditSeal.Nothing, first.Computed()), (first.Number, first.Entries, first.PreviousHash, first.Hash));
        var second = AuditSeal.Over(first, Ten.AddMinutes(1), []);
        Assert.Equal((2, first.Hash), (second.Number, second.PreviousHash));
    }

    [Fact]
    public void A_minute_is_sealed_when_it_is_over_and_not_before()
    {
        AuditLine[] rows = [Line(2, Ten.AddSeconds(50)), Line(1, Ten.AddSeconds(10)), Line(3, Ten.AddSeconds(61))];
        Assert.Null(AuditSeal.Next(rows, null, Ten.AddSeconds(59)));
        var (minute, taken) = AuditSeal.Next(rows, null, Ten.AddMinutes(1))!.Value;
        Assert.Equal(Ten, minute);
        Assert.Equal([1, 2], taken.Select(Number));
    }

    [Fact]
    public void What_committed_late_goes_into_the_next_link()
    {
        AuditLine[] rows = [Line(4, Ten.AddSeconds(30)), Line(5, Ten.AddSeconds(130))];
        Assert.Equal((Ten.AddMinutes(1), 4), First(AuditSeal.Next(rows, Ten, Ten.AddMinutes(5))));
        Assert.Equal((Ten.AddMinutes(2), 5), First(AuditSeal.Next(rows[1..], Ten.AddMinutes(1), Ten.AddMinutes(5))));
        AuditLine[] together = [Line(4, Ten.AddSeconds(30)), Line(5, Ten.AddSeconds(70))];
        Assert.Equal(2, AuditSeal.Next(together, Ten, Ten.AddMinutes(5))!.Value.Rows.Count);
    }

    [Fact]
    public void Any_member_of_a_row_changes_its_hash()
    {
        var row = Line(1, Ten);
        AuditLine[] others =
        [
            row with { Id = Guid.Empty }, row with { At = Ten.AddMilliseconds(1) }, row with { ActorId = Guid.Empty }, row with { Deed = "x" }, row with { SubjectKind = "x" },
            row with { SubjectId = "x" }, row with { PersonId = Guid.Empty }, row with { Detail = "x" },
        ];
        Assert.Equal(9, others.Append(row).Select(r => r.Hash()).Distinct().Count());
    }

    private static (DateTimeOffset, int) First((DateTimeOffset Minute, IReadOnlyList<AuditLine> Rows)? next) => (next!.Value.Minute, Number(next.Value.Rows[0]));

    private static int Number(AuditLine line) => line.Id.ToByteArray()[15];

    private static AuditLine Line(int number, DateTimeOffset at) => new()
    {
        Id = new Guid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)number), At = at, Deed = "CancelCohort", SubjectKind = "Cohort", SubjectId = "c1", Detail = "{}",
    };
}
