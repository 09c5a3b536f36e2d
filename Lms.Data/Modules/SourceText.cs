namespace Lms.Data.Modules;

/// <summary>A source and how far it was checked.</summary>
/// <param name="Key">As cited: <c>ILO-GP</c>.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Status">seed, seen, seen in part or background; see <c>SOURCES.yaml</c>.</param>
public sealed record SourceText(string Key, string Text, string Status);
