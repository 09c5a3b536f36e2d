using System.Text.Encodings.Web;
using System.Text.Json;
using Lms.Scheduler.Languages;

namespace Lms.Web.Sessions;

/// <summary>The words of the status strip, in which the script fills the figures it alone knows.</summary>
internal static class LineTexts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Words words) => JsonSerializer.Serialize(new
    {
        live = words["live.live"],
        waiting = words["live.waiting"],
        polling = words["live.polling"],
        kept = words["live.kept", ("count", "{n}")],
        missed = words["live.missed", ("count", "{n}")],
        bytes = words["live.bytes", ("size", words["amounts.kilobytes", ("count", "{n}")])],
        digits = words.Figures.Digits("0123456789"),
    }, Plain);
}
