using Lms.Assessments.Facts;

namespace Lms.Assessments.Tests.Facts;

public class FactTests
{
    private static Fact Completed() => new()
    {
        Id = new Guid("33333333-3333-3333-3333-333333333333"),
        SourceKey = "completion:e1",
        Kind = FactKind.Completion,
        Unit = FactUnit.People,
        Country = "KG",
        Sex = "female",
        FundingShares = [new("EU", 8_000), new("NL", 2_000)],
        OccurredOn = new DateOnly(2026, 12, 1),
        RecordedAt = new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero),
        RuleVersion = Fact.RuleName("ERP", 1),
        Provenance = Provenance.Counted,
    };

    [Fact]
    public void A_fact_and_its_reversal_count_nothing_together_and_differ_in_nothing_else()
    {
        var fact = Completed();
        var id = new Guid("44444444-4444-4444-4444-444444444444");
        var reversed = fact.Reversed(id, fact.RecordedAt.AddDays(3));
        Assert.Equal(0, fact.Quantity + reversed.Quantity);
        Assert.Equal((id, fact.Id, "reversal:completion:e1", fact.OccurredOn), (reversed.Id, reversed.CorrectsFactId, reversed.SourceKey, reversed.OccurredOn));
        Assert.Equal(fact, reversed with { Id = fact.Id, SourceKey = fact.SourceKey, Quantity = 1, RecordedAt = fact.RecordedAt, CorrectsFactId = null });
    }

    [Fact]
    public void Funding_has_a_stored_form()
    {
        Assert.Equal("""[{"funder":"EU","share":8000},{"funder":"NL","share":2000}]""", Completed().FundingSharesJson());
        Assert.Equal("[]", (Completed() with { FundingShares = [] }).FundingSharesJson());
        Assert.Equal("ERP-1", Completed().RuleVersion);
    }
}
