using Lms.Assessments.Letters;
using Lms.Data.Letters;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Letters;

/// <summary>One letter in one language: its texts to word, as it looks, what it said before, and a test to oneself.</summary>
[Authorize(Policies.Administrator)]
[ResponseCache(NoStore = true)]
internal sealed class EditModel(LetterForm form, LetterTextQueries texts, ChangeLetter change, SendTestLetter test, CurrentPerson me, Words words) : LmsPage
{
    private const int Editions = 30;

    [FromRoute]
    public string Name { get; set; } = "";

    [FromQuery(Name = "language")]
    public string? Tag { get; set; }

    [BindProperty]
    public List<LetterField> Fields { get; set; } = [];

    public LetterTemplate Template { get; private set; } = LetterTemplates.All[0];

    /// <summary>The originals, in the language that is worded.</summary>
    public Words Original { get; private set; } = null!;

    public IReadOnlyList<Language> Languages => form.Languages;

    public IReadOnlyList<LetterTextRow> History { get; private set; } = [];

    /// <summary>What somebody else made of texts that were worded here too.</summary>
    public IReadOnlyDictionary<string, LetterTextRow> Beside { get; private set; } = new Dictionary<string, LetterTextRow>();

    public string Address => $"/letters/{Template.Name}?language={Original.Language.Tag}";

    public string Preview => $"/letters/{Template.Name}/preview?language={Original.Language.Tag}";

    /// <summary>Whether its forms stand in braces within braces, which fall apart where the line runs from right to left.</summary>
    public bool IsCounted(string key) => Original.Message(key)?.Plurals().Count > 0;

    /// <summary>Short enough for one line.</summary>
    public bool IsLine(string key) => key == Template.Subject || key == Template.Link || Template.Labels.Any(l => l.Key == key);

    /// <summary>What a text is in the letter, with its number where there are several.</summary>
    public string Part(string key) => key == Template.Subject ? words["letters.part_subject"]
        : Template.Texts.ToList().IndexOf(key) is >= 0 and var text ? words["letters.part_text", ("number", text + 1)]
        : Template.Labels.Any(l => l.Key == key) ? words["letters.part_label"]
        : key == Template.Link ? words["letters.part_link"]
        : words[Template.Name == LetterTextQueries.Frame ? "letters.part_foot" : "letters.part_other"];

    /// <summary>Which places it must keep, and the original where it says something else now.</summary>
    public string? Hint(LetterField field)
    {
        var places = Original.Message(field.Key)?.Arguments() ?? new HashSet<string>();
        var keeps = places.Count == 0 ? null : words["letters.keeps", ("places", string.Join(", ", places.Select(p => $"{{{p}}}"))), ("count", places.Count)];
        var was = Original.Source(field.Key);
        return string.Join(" ", new[] { keeps, field.Version > 0 && was != field.Text ? words["letters.original_is", ("text", was)] : null }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        Fields = await form.Fields(Template, Original);
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        var changes = form.Read(Template, Original, Fields, (n, fault) => ModelState.AddModelError($"Fields[{n}].Text", words["letters.fault_" + fault.Code, ("detail", fault.Detail)]));
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var count = await change.Run(Template.Name, Original.Language.Tag, changes, me.Id);
        return GoSaying(words["letters.saved", ("count", count)], Address);
    }

    public async Task<IActionResult> OnPostOriginalAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        var current = await form.Current(Template, Original);
        await change.Run(Template.Name, Original.Language.Tag, [.. current.Values.Select(t => new LetterTextChange(t.TextKey, null, t.Version))], me.Id);
        return GoSaying(words["letters.back"], Address);
    }

    public async Task<IActionResult> OnPostTestAsync()
    {
        if (!Find())
        {
            return NotFound();
        }

        Fields = await form.Fields(Template, Original);
        var email = await test.Run(Template.Name, Original.Language.Tag, me.Id);
        return GoSaying(words["letters.tested", ("email", email)], Address);
    }

    public override async Task LoadAsync()
    {
        // The letter is shown in a frame, as its readers' programs do.
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyWithFrames;
        if (Fields.Count == 0)
        {
            Fields = await form.Fields(Template, Original);
        }

        Beside = await form.Meet(Template, Original, Fields, n => ModelState.Remove($"Fields[{n}].Text"));
        History = await texts.History(Template.Name, Original.Language.Tag, Editions);
    }

    private bool Find()
    {
        if (LetterTemplates.Find(Name) is not { } template)
        {
            return false;
        }

        (Template, Original) = (template, form.Words(Tag ?? words.Language.Tag));
        return true;
    }
}
