using System.Text.Json;
using Lms.Scheduler.Languages;

namespace Lms.Web.Surveys;

/// <summary>The words that the script of the questions writes, chosen here so that plurals, digits and order are right in every language.</summary>
internal static class SurveyTexts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Words words, int count) => JsonSerializer.Serialize(new
    {
        saving = words["attempts.saving"],
        unsaved = words["attempts.unsaved", ("time", "{time}")],
        // "0 of 8 answered" to "8 of 8 answered"
        answered = Enumerable.Range(0, count + 1).Select(n => words["attempts.answered", ("figures", words.Amounts.Of(n, count))]),
        kept = words["surveys.kept"],
        waiting = words["surveys.waiting"],
        gone = words["surveys.gone"],
        digits = words.Figures.Digits("0123456789"),
    }, Plain);
}
