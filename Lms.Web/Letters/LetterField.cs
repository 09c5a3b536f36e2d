using System.Diagnostics.CodeAnalysis;

namespace Lms.Web.Letters;

/// <summary>One text of a letter in the form.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the binder.")]
public sealed class LetterField
{
    public string Key { get; set; } = "";

    public string? Text { get; set; }

    /// <summary>The edition that was before the reader; 0 for the original.</summary>
    public int Version { get; set; }
}
