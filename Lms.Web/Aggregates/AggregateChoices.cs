using Lms.Assessments.Facts;
using Lms.Assessments.Values;
using Lms.Data.Aggregates;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Aggregates;

/// <summary>What the forms offer.</summary>
internal static class AggregateChoices
{
    /// <summary>Counted is what the system saw happen, and is not offered.</summary>
    public static IReadOnlyList<SelectListItem> Provenances(Words words) =>
        [.. new[] { Provenance.Declared, Provenance.Estimated, Provenance.Partner }.Select(p => new SelectListItem(words.Provenance(p), Code.Of(p)) { Group = new SelectListGroup { Name = words["aggregates.provenance_hint_" + Code.Of(p)] } })];

    /// <summary>"Counselling: services (items)".</summary>
    public static IReadOnlyList<SelectListItem> Activities(IEnumerable<ActivityRow> activities, Words words) =>
        [.. activities.Where(a => a.RetiredAt is null).Select(a => new SelectListItem(words["aggregates.activity_unit", ("name", a.Name), ("unit", words.Unit(a.Unit))], a.Code))];
}
