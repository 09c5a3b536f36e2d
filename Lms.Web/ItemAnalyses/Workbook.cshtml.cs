using Lms.Assessments.ItemAnalyses;
using Lms.Scheduler.Languages;
using Lms.Web.Audit;
using Lms.Web.Figures;
using Lms.Web.Kap;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.ItemAnalyses;

/// <summary>The page as a workbook: questions, their options, and groups of equal score, nothing rounded.</summary>
[Authorize(Policies.Trainer)]
[ResponseCache(NoStore = true)]
[NamesNobody]
internal sealed class WorkbookModel(ItemDesk desk, Words words, TimeProvider clock) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [FromQuery(Name = "when")]
    public string? When { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        Code = Code.ToUpperInvariant();
        return await desk.Load(Code, When) ? Book().Workbook(words) : NotFound();
    }

    private TableFile Book()
    {
        var items = desk.Forms.SelectMany(f => f.Analysis.Items.Select(i => (f.Form.Form, f.Analysis.People, Item: i))).ToList();
        return new TableFile
        {
            Name = $"{Code}-items-{When ?? "after"}",
            Sheets =
            [
                new(words["item-analyses.sheet_items"],
                    Heads("item-analyses.form_head", "kap.question", "kap.text", "kap.lesson", "kap.n", "item-analyses.facility", "item-analyses.right", "item-analyses.discrimination", "item-analyses.biserial", "item-analyses.advice"),
                    [.. items.Select(i => Row($"{i.Form}", i.Item.Item.Id, i.Item.Item.Stem, i.Item.Item.Lesson, i.People, i.Item.Facility, i.Item.Right.Count, i.Item.Discrimination, i.Item.PointBiserial, string.Join(" ", i.Item.Advice.Select(a => words.Advice(a, i.Item)))))]),
                new(words["item-analyses.options"],
                    Heads("kap.question", "item-analyses.option", "kap.n", "item-analyses.all", "item-analyses.upper", "item-analyses.lower"),
                    [.. items.SelectMany(i => i.Item.Options.Select(o => Row(i.Item.Item.Id, words.Option(i.Item.Item, o.Option), o.Count, o.All, o.Upper, o.Lower)))]),
                new(words["item-analyses.sheet_fairness"],
                    Heads("kap.question", "item-analyses.reference", "item-analyses.focal", "item-analyses.reference_people", "item-analyses.focal_people", "item-analyses.odds", "item-analyses.delta", "item-analyses.chi", "item-analyses.class"),
                    [.. items.SelectMany(i => i.Item.Fairness.Select(f => Row(i.Item.Item.Id, words.Group(f.By, f.Reference), words.Group(f.By, f.Focal), f.ReferencePeople, f.FocalPeople, f.Result?.OddsRatio, f.Result?.Delta, f.Result?.ChiSquare, f.Result is { } r ? $"{r.Class}" : null)))]),
            ],
            Definitions =
            [
                (words["item-analyses.facility"], words["item-analyses.method_easy", ("easy", words.Figures.Percent((int)(ItemAdviceRule.Easy * 10_000))), ("hard", words.Figures.Percent((int)(ItemAdviceRule.Hard * 10_000)))]),
                (words["item-analyses.discrimination"], words["item-analyses.method_tells", ("poor", words.Correlation(ItemAdviceRule.Poor))]),
                (words["item-analyses.class"], words["item-analyses.method_fairness"]),
                (words["kap.term_sources"], words["item-analyses.sources"]),
                (words["kap.term_made"], words.Dates.Moment(clock.GetUtcNow(), TimeZoneInfo.Utc)),
                (words["kap.term_address"], $"{Request.Path}{Request.QueryString}"),
            ],
        };
    }

    private IReadOnlyList<string> Heads(params string[] keys) => [.. keys.Select(k => words[k])];

    private static object?[] Row(params object?[] cells) => cells;
}
