using System.Text;

namespace Lms.Scheduler.Certificates;

/// <summary>Which block of letters a text is written in, as far as that decides which of two names stands large.</summary>
internal static class Alphabet
{
    /// <summary>A number that two texts share when their first letters are of one alphabet; 0 for a text without letters.</summary>
    public static int Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return Block(rune.Value);
            }
        }

        return 0;
    }

    private static int Block(int letter) => letter switch
    {
        < 0x0250 or (>= 0x1E00 and < 0x1F00) or (>= 0x2C60 and < 0x2C80) or (>= 0xA720 and < 0xA800) => 1, // Latin
        >= 0x0400 and < 0x0530 => 2, // Cyrillic
        (>= 0x0600 and < 0x08FF) or (>= 0xFB50 and < 0xFE00) or (>= 0xFE70 and < 0xFF00) => 3, // Arabic
        _ => 4 + letter / 0x80, // the alphabets of South Asia have 128 places each
    };
}
