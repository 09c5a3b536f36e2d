using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>Questions with a name: one's own, and those shared with every officer. Saved from the explorer.</summary>
[Authorize(Policies.Officer)]
public sealed class ViewsModel(FigureViewQueries views, SaveFigureView save, CurrentPerson me, Words words) : LmsPage
{
    public IReadOnlyList<FigureView> Views { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostSaveAsync(string? name, string? question, bool shared)
    {
        await save.Run(name ?? "", question ?? "", shared, me.Id);
        return GoSaying(words["figures.view_saved"], "/figures/views");
    }

    /// <summary>What a view asks, in words.</summary>
    public string Sentence(FigureView view)
    {
        try
        {
            var q = FigureQuestionText.Parse(view.Question, MonthSpan.Year(2000));
            return string.Join(" · ", [words.NameOf(q.Kind), words.Span(q.Span), .. q.By.Select(words.NameOf), .. q.Filters.SelectMany(f => f.Values.Select(v => words.Value(f.Dimension, v)))]);
        }
        catch (RuleBroken)
        {
            // Saved by an edition that could ask something this one cannot.
            return view.Question;
        }
    }

    public override async Task LoadAsync() => Views = await views.List(me.Id);
}
