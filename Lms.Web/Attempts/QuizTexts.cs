using System.Text.Json;
using Lms.Scheduler.Languages;

namespace Lms.Web.Attempts;

/// <summary>
/// The words that the script of the test writes, chosen here so that plurals, digits and order are right in every language. Where
/// the script knows the value and not we, the text holds a place for it.
/// </summary>
internal static class QuizTexts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Words words, TimeSpan left) => JsonSerializer.Serialize(new
    {
        saving = words["attempts.saving"],
        unsaved = words["attempts.unsaved", ("time", "{time}")],
        noAnswer = words["attempts.no_answer"],
        repeated = words["errors.response.place_repeated"],
        answered = words["attempts.answered", ("figures", words["amounts.of", ("done", "{done}"), ("all", "{all}")])],
        strip = words["attempts.strip", ("there", "{there}"), ("here", "{here}")],
        signedOut = words["attempts.signed_out"],
        over = words["attempts.over"],
        waiting = words["attempts.submit_waiting"],
        submitting = words["attempts.submitting"],
        sure = words["attempts.submit_sure"],
        left = words["attempts.left", ("time", "{time}")],
        stateAnswered = words["attempts.state_answered"],
        stateOpen = words["attempts.state_open"],
        stateFlagged = words["attempts.state_flagged"],
        digits = words.Figures.Digits("0123456789"),
        // Minutes left, 0 to what is left now: "0 min", "1 min", …
        minutes = Enumerable.Range(0, 2 + (int)Math.Min(600, left.TotalMinutes)).Select(m => words.Dates.Span(TimeSpan.FromMinutes(Math.Max(1, m)))),
        lastMinute = words["attempts.last_minute"],
    }, Plain);
}
