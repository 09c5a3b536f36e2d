using System.Text;

namespace Lms.Scheduler.Languages;

/// <summary>
/// Two languages made from English for testing. "qps-ploc" is accented, about 35 % longer and bracketed: plain text on a page was
/// never a resource, a missing bracket was cut off. "qps-plocm" runs right to left, letters reversed, so that a layout that
/// does not mirror is seen at once.
/// </summary>
internal static class Pseudo
{
    private const string Plain = "ABCDEFGHIJKLMNOPRSTUWXYZabcdefghijklmnoprstuwxyz";
    private const string Accented = "ÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþŕšţûŵẋýž";
    private static readonly string[] Padding = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static Language LeftToRight(Language english) => english with
    {
        Tag = "qps-ploc",
        HtmlTag = "en-XA",
        Name = "[Þšéûðö]",
        Pseudo = true,
    };

    public static Language RightToLeft(Language english) => english with
    {
        Tag = "qps-plocm",
        HtmlTag = "ar-XB",
        Name = "\u202EodueSp\u202C",
        RightToLeft = true,
        Pseudo = true,
    };

    public static Message Lengthen(Message message)
    {
        var letters = 0;
        var changed = message.Change(text =>
        {
            letters += text.Count(char.IsLetter);
            return Accent(text);
        });
        return changed.Wrap("[", Pad(letters) + "]");
    }

    public static Message Mirror(Message message) => message.Change(text => string.Join(' ', text.Split(' ').Select(Reverse)));

    // Overriding the direction word by word keeps the order of words right-to-left and lets lines break.
    private static string Reverse(string word) => word.Any(char.IsLetter) ? $"\u200F\u202E{word}\u202C\u200F" : word;

    private static string Accent(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = Plain.IndexOf(c, StringComparison.Ordinal);
            result.Append(at < 0 ? c : Accented[at]);
        }

        return result.ToString();
    }

    private static string Pad(int letters)
    {
        var result = new StringBuilder();
        for (var i = 0; result.Length < letters * 0.35; i++)
        {
            result.Append(' ').Append(Padding[i % Padding.Length]);
        }

        return result.ToString();
    }
}
