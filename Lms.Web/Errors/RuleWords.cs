using System.Globalization;
using Lms.Assessments.Imports;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Web.Languages;

namespace Lms.Web.Errors;

/// <summary>Puts a broken rule into the reader's words: the text <c>errors.&lt;code&gt;</c> with the rule's figures as {0}, {1}.</summary>
public sealed class RuleWords(Reader reader)
{
    // What a deed throws when the version it was given is no longer the stored one.
    private static readonly string[] Stale = ["errors.stale", "errors.series.changed_meanwhile"];

    public string For(RuleBroken broken) =>
        reader.Words.Text("errors." + broken.Code, [.. broken.Args.Select((value, i) => (i.ToString(CultureInfo.InvariantCulture), Show(value)))]);

    public static int Status(RuleBroken broken) => broken.Code switch
    {
        _ when Stale.Contains("errors." + broken.Code) => StatusCodes.Status409Conflict,
        "upload.disk_full" => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private object? Show(object value) => value switch
    {
        DateTimeOffset at => reader.Words.Dates.Moment(at, reader.Zone),
        DateTime at => reader.Words.Dates.Moment(new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)), reader.Zone),
        TimeSpan span => reader.Words.Dates.Span(span),
        ImportField field => reader.Words["imports.field_" + Code.Of(field)],
        Enum or Guid => value.ToString(),
        _ => value,
    };
}
