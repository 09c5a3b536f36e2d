using System.Globalization;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Lms.Web.Parts;

/// <summary>
/// A moment in the zone it is meant in and on the reader's clock: <c>&lt;l-when at="@row.StartsAt" zone="@row.TimeZone" /&gt;</c> is
/// "Tue 1 Dec 2026, 10:00 (Dushanbe) · 06:00 your time". Without a zone it is the reader's only.
/// </summary>
[HtmlTargetElement("l-when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(Reader reader) : TagHelper
{
    public DateTimeOffset At { get; set; }

    /// <summary>IANA name, as stored with a cohort.</summary>
    public string? Zone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var zone = Zone is null ? reader.Zone : TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var time = new TagBuilder("time");
        time.Attributes["datetime"] = At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        time.InnerHtml.Append(reader.Words.Dates.Moment(At, zone, reader.Zone));
        output.TagName = null;
        output.Content.SetHtmlContent(time);
    }
}
