using System.ComponentModel.DataAnnotations;
using Lms.Assessments.References;
using Lms.Assessments.Values;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.References;

/// <summary>One list of codes: categories of participants, languages, time zones.</summary>
[Authorize(Policies.Administrator)]
internal sealed class ListModel(ReferenceQueries queries, AddReference add, ChangeReference change, LanguageList languages, CurrentPerson me, Words words) : LmsPage
{
    private ILookup<string, NameRow> given = Array.Empty<NameRow>().ToLookup(n => n.Code);

    [BindProperty(SupportsGet = true, Name = "list")]
    public string Key { get; set; } = "";

    [BindProperty, Display(Name = "references.code"), StringLength(60)]
    public string? Code { get; set; }

    [BindProperty(Name = "names")]
    public Dictionary<string, string> Names { get; set; } = [];

    public ReferenceList List => Assessments.Values.Code.Read<ReferenceList>(Key);

    public IReadOnlyList<EntryRow> Entries { get; private set; } = [];

    /// <summary>Languages of the interface a name may be given in.</summary>
    public IReadOnlyList<Language> Tongues => [.. languages.All.Where(l => !l.Pseudo)];

    public string NameOf(string code) => List switch
    {
        ReferenceList.Category => words["people.category_" + code],
        ReferenceList.Language => Choices.LanguageName(code),
        _ => TimeZoneInfo.TryFindSystemTimeZoneById(code, out var zone) ? words.Dates.Place(zone) : code,
    };

    public string? Given(string code, string tongue) => given[code].FirstOrDefault(n => n.Language == tongue)?.Name;

    /// <summary>What stands where nothing is given.</summary>
    public string? Shipped(string code, string tongue) => languages.Find(tongue) is { } all && all.Message("people.category_" + code) is not null ? all.Find("people.category_" + code) : null;

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), words["errors.needed_here"]);
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        await add.Run(List, Code!, Known(), me.Scope);
        return GoSaying(words["references.added"], $"/references/{Key}");
    }

    public async Task<IActionResult> OnPostChangeAsync(string code, int position) =>
        Done(await change.Run(List, code, Math.Clamp(position, 0, 9999), Known(), me.Scope), words["references.changed"]);

    public async Task<IActionResult> OnPostCloseAsync(string code) => Done(await change.Close(List, code, me.Scope), words["references.closed_now"]);

    public async Task<IActionResult> OnPostReopenAsync(string code) => Done(await change.Reopen(List, code, me.Scope), words["references.reopened_now"]);

    public override async Task LoadAsync()
    {
        Entries = await queries.List(List);
        given = (await queries.Names(List)).ToLookup(n => n.Code);
    }

    private Dictionary<string, string> Known() => Tongues.Where(t => !string.IsNullOrWhiteSpace(Names.GetValueOrDefault(t.Tag))).ToDictionary(t => t.Tag, t => Names[t.Tag]);

    private IActionResult Done(bool done, string said) => done ? GoSaying(said, $"/references/{Key}") : NotFound();
}
