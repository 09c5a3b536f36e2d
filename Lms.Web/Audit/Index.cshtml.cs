using Lms.Data.Audit;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Audit;

/// <summary>Who did what to whose record, and when.</summary>
public sealed class IndexModel(AuditQueries audit, PersonQueries people, CurrentPerson me, Reader reader, Words words, TimeProvider clock) : AuditPage(reader, clock)
{
    public const int Size = 50;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Total { get; private set; }

    public IReadOnlyList<AuditRecord> Rows { get; private set; } = [];

    public Person? OfPerson { get; private set; }

    public IReadOnlyList<SelectListItem> Deeds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public AuditWords Texts { get; } = new(words);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Of is { } of && (OfPerson = await people.Find(of, me.Scope)) is null)
        {
            return NotFound();
        }

        var filter = Filter;
        Total = await audit.Count(filter);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Total + Size - 1) / Size));
        Rows = await audit.List(filter, (Number - 1) * Size, Size);
        var (deeds, kinds) = await audit.Choices();
        Deeds = Choices(deeds, Texts.Deed);
        Kinds = Choices(kinds, Texts.Kind);
        return Page();
    }

    private List<SelectListItem> Choices(IEnumerable<string> values, Func<string, string> text) =>
        [new(words["audit.all"], ""), .. values.Select(v => new SelectListItem(text(v), v)).OrderBy(i => i.Text, StringComparer.Create(words.Language.Culture, ignoreCase: true))];
}
