using System.Globalization;
using Lms.Assessments.ActionPlans;
using Lms.Data.ActionPlans;

namespace Lms.Web.ActionPlans;

/// <summary>One action as a form holds it.</summary>
public sealed class ActionForm
{
    private const string Day = "yyyy-MM-dd";

    public string? Text { get; set; }

    /// <summary>As the browser writes it: <c>2026-12-21</c>. What is no day is kept as none: a draft takes what was typed so far.</summary>
    public string? ByOn { get; set; }

    public string? Sign { get; set; }

    public PlannedAction Planned => new(Text ?? "", DateOnly.TryParseExact(ByOn, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, Sign ?? "");

    public static ActionForm Of(PlanActionRow? row) => row is null ? new() : new() { Text = row.Text, ByOn = row.ByOn?.ToString(Day, CultureInfo.InvariantCulture), Sign = row.Sign };
}
