using Lms.Assessments.Letters;
using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Letters;

/// <summary>Looks whether a text can stand in a letter: that it can be read, keeps its places, has the plural forms of its language, and can be written with example data.</summary>
public sealed class LetterProof(LanguageList languages, LetterSample sample)
{
    /// <returns>The message, and no fault; or the fault.</returns>
    public (Message? Message, LetterTextFault? Fault) Read(LetterTemplate template, string key, string text, Words words)
    {
        Message message;
        try
        {
            message = Message.Parse(text);
        }
        catch (FormatException error)
        {
            return (null, new("broken", error.Message));
        }

        var fault = LetterTextRule.Check(text, key == template.Subject, languages.English.Message(key)!.Arguments(), message.Arguments())
            ?? (Lacking(message, words.Language.Plurals) ? new LetterTextFault("plural") : null)
            ?? (CanBeWritten(key, message, words) ? null : new LetterTextFault("unwritable"));
        return fault is null ? (message, null) : (null, fault);
    }

    private static bool Lacking(Message message, string family) =>
        family != "en" && message.Plurals().Any(forms => !PluralRules.Needed(family).IsSubsetOf(forms));

    // A name that was made a plural has its place, and no number to count.
    private bool CanBeWritten(string key, Message message, Words words)
    {
        try
        {
            return words.With(new Dictionary<string, Message>(StringComparer.Ordinal) { [key] = message }).Text(key, sample.Arguments(words)).Trim().Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
