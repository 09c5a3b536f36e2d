namespace Lms.Data.Reports;

/// <summary>One module's line: unique people within the module, so lines do not add up to the whole.</summary>
public sealed record ModuleFigures
{
    public string Code { get; init; } = "";

    public string Title { get; init; } = "";

    public long People { get; init; }

    public long Women { get; init; }

    public long Men { get; init; }

    public long NotStated { get; init; }

    public long Cohorts { get; init; }

    public long Institutions { get; init; }
}
