using System.Globalization;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Web.Figures;

namespace Lms.Web.Outbox;

/// <summary>Letters that did not go, for a spreadsheet: whom to call for another address, and what to ask the mail's keeper.</summary>
internal static class OutboxFile
{
    /// <summary>More than a spreadsheet is read through.</summary>
    public const int Most = 50_000;

    public static TableFile Of(IEnumerable<FailedMail> failed, Func<string, string> about, string query, DateTimeOffset now, Words words) => new()
    {
        Name = FormattableString.Invariant($"outbox-{now:yyyy-MM-dd}"),
        Sheets =
        [
            new TableSheet(
                words["outbox.title"],
                [words["outbox.to"], words["outbox.latin_name"], words["outbox.address"], words["outbox.what"], words["outbox.posted_utc"], words["outbox.failed_utc"], words["outbox.cause"], words["outbox.answer"], words["outbox.tries_head"]],
                [.. failed.Select(m => (IReadOnlyList<object?>)[m.Name, m.LatinName, m.Email, about(m.Template), m.CreatedAt, m.FailedAt, m.Cause, m.Response, m.Attempts])]),
        ],
        Definitions =
        [
            (words["outbox.file_made"], now.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            (words["outbox.file_question"], "/outbox" + query),
        ],
    };
}
