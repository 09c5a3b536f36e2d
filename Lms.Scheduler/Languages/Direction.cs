namespace Lms.Scheduler.Languages;

/// <summary>
/// Keeps a name in another script from turning the sentence around it: what runs the other way is wrapped in
/// Unicode isolates (FSI … PDI). What runs the same way stays as it is, so most texts carry no invisible characters.
/// </summary>
public static class Direction
{
    public static string Isolate(string text, bool insideRightToLeft) =>
        Runs(text, rightToLeft: !insideRightToLeft) || (insideRightToLeft && IsNumberInParts(text)) ? $"\u2068{text}\u2069" : text;

    /// <summary>What has no letters and yet an order of its own, such as two times of a clock: one run from left to right.</summary>
    public static string LeftToRight(string text, bool insideRightToLeft) => insideRightToLeft ? $"\u2066{text}\u2069" : text;

    // After Arabic letters the parts of 482-106-3751 would be read from the last to the first, and a leading plus would come last.
    private static bool IsNumberInParts(string text) =>
        text.Length > 1 && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiDigit(c) || c is '-' or '+' or ' ') && (text[0] == '+' || text.AsSpan(1, text.Length - 2).Contains('-'));

    /// <summary>Whether any letter of the text runs the given way.</summary>
    public static bool Runs(string text, bool rightToLeft)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetter(rune) && IsRightToLeft(rune.Value) == rightToLeft)
            {
                return true;
            }
        }

        return false;
    }

    // Hebrew to Arabic Extended-A, the presentation forms, and the right-to-left planes of Plane 1.
    private static bool IsRightToLeft(int c) =>
        c is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
