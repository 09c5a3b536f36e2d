namespace Lms.Web.Parts;

/// <summary>What a chip or a notice means. Each has a wash, an icon and, at its place, a word.</summary>
public enum Kind
{
    Quiet,
    Info,
    Good,
    Warning,
    Danger,
}
