using Lms.Data.Letters;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Letters;

/// <summary>The words of a letter: as an administrator worded them, and where they did not, the original's.</summary>
public sealed class LetterWords(LanguageList languages, LetterTextQueries texts)
{
    public async Task<Words> For(string template, string? language)
    {
        var words = languages.Read(language);
        var changed = new Dictionary<string, Message>(StringComparer.Ordinal);
        foreach (var row in await texts.Current(template, words.Language.Tag))
        {
            if (row.Text is { } text && Fitting(row.TextKey, text) is { } message)
            {
                changed[row.TextKey] = message;
            }
        }

        return changed.Count == 0 ? words : words.With(changed);
    }

    /// <summary>
    /// The text, where it still fits. A new edition of the product may ask a text for other arguments than those it was worded for; then
    /// the original is sent until somebody words it again, rather than a letter with a hole in it.
    /// </summary>
    private Message? Fitting(string key, string text)
    {
        try
        {
            return Message.Parse(text) is var message && languages.English.Message(key) is { } original && original.Arguments().SetEquals(message.Arguments()) ? message : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
