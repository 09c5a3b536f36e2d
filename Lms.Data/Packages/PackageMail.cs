namespace Lms.Data.Packages;

/// <summary>What a package's letter tells and brings.</summary>
public sealed record PackageMail
{
    public string Question { get; init; } = "";

    public string? Country { get; init; }

    public string RuleVersions { get; init; } = "[]";

    public string FiguresHash { get; init; } = "";

    public DateTimeOffset ReadAt { get; init; }

    public string FileName { get; init; } = "";

    public byte[] Pdf { get; init; } = [];

    public byte[] Xlsx { get; init; } = [];

    /// <summary>The issue before it had the same figures: nothing new was published in between.</summary>
    public bool IsUnchanged { get; init; }
}
