using Lms.Assessments.Facts;

namespace Lms.Data.Funders;

/// <summary>A funder's part of a cohort or series; 0 where it could pay and does not.</summary>
public sealed record FundingRow
{
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public int Share { get; init; }

    public FundingShare Funding => new(Code, Share);
}
