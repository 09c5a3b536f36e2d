using Lms.Assessments.Factsheets;
using Lms.Assessments.Packages;
using Lms.Assessments.Values;

namespace Lms.Data.Packages;

/// <summary>The figures of an issue, before they have a form.</summary>
public sealed record PackageContent
{
    public required PackageQuestion Question { get; init; }

    /// <summary>One a country.</summary>
    public required ValueList<Factsheet> Sheets { get; init; }

    public required ValueList<string> Rules { get; init; }

    /// <summary>See <see cref="PackageSight"/>; null where the figures are published ones.</summary>
    public required string? Seen { get; init; }

    /// <summary>Before the first of them was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Canonical.</summary>
    public string Text => PackageText.Write(Question, Sheets);

    public string Hash => PackageText.Hash(Text);
}
