namespace Lms.Data.Letters;

/// <summary>One text of a letter as somebody words it.</summary>
/// <param name="Text">Null = back to the original.</param>
/// <param name="Seen">The edition they had before them; 0 where there was none.</param>
public sealed record LetterTextChange(string Key, string? Text, int Seen);
