using Lms.Assessments.Letters;
using Lms.Data.Letters;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lms.Web.Letters;

/// <summary>Every letter the house sends, and in which languages it is worded anew.</summary>
[Authorize(Policies.Administrator)]
internal sealed class IndexModel(LetterTextQueries texts, LetterForm form, LetterSample sample, Reader reader) : PageModel
{
    private ILookup<string, LetterTextRow> changed = Array.Empty<LetterTextRow>().ToLookup(t => t.Template);

    public static IEnumerable<IGrouping<string, LetterTemplate>> Areas => LetterTemplates.All.GroupBy(t => t.Area);

    public async Task OnGetAsync() => changed = (await texts.AllCurrent()).Where(t => t.Text is not null).ToLookup(t => t.Template);

    /// <summary>Its subject with example data; nothing for the frame.</summary>
    public string? Subject(LetterTemplate template) => template.Subject is { } subject ? reader.Words.Text(subject, sample.Arguments(reader.Words)) : null;

    public IEnumerable<Language> Worded(LetterTemplate template) => form.Languages.Where(l => changed[template.Name].Any(t => t.Language == l.Tag));

    public static LetterKind? KindOf(LetterTemplate template) => template.Subject is null ? null : LetterKinds.Of(template.Name);

    public static Kind Look(LetterKind kind) => kind == LetterKind.Essential ? Kind.Quiet : Kind.Info;
}
