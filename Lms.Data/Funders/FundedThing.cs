namespace Lms.Data.Funders;

/// <summary>A cohort or series whose funding the reader may set.</summary>
public sealed record FundedThing
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";
}
