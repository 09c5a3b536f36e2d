using Lms.Assessments.Matches;
using Lms.Assessments.Merges;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.Matches;
using Lms.Data.Merges;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Merges;

/// <summary>Two people side by side who are to become one: what of each stays, what moves, what both have. With one of them only, whom it may be.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
internal sealed class MergeModel(
    MergeQueries merges, MergePeople merge, PersonQueries people, MatchQueries matches, SessionCheck sessions, CurrentPerson me, Words words) : LmsPage
{
    private const int Suggested = 8;
    private const int Found = 20;

    [BindProperty(SupportsGet = true, Name = "keep")]
    public Guid Keep { get; set; }

    [BindProperty(SupportsGet = true, Name = "away")]
    public Guid? Away { get; set; }

    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>By the code of a field: <c>away</c> takes it from the one who goes.</summary>
    [BindProperty]
    public Dictionary<string, string> Take { get; set; } = [];

    public Person? Only { get; private set; }

    public IReadOnlyList<MatchNamed> Others { get; private set; } = [];

    public MergeView? View { get; private set; }

    public bool MayMerge => View is { Kept.IsAbove: false, Away.IsAbove: false } && Away != me.Id;

    public async Task<IActionResult> OnGetAsync() => await TryLoad() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await TryLoad() || View is null)
        {
            return NotFound();
        }

        var fromAway = View.Differ.Where(f => Take.GetValueOrDefault(Code.Of(f)) == "away").ToHashSet();
        if (await merge.Run(Keep, Away!.Value, fromAway, me.Scope) is null)
        {
            return NotFound();
        }

        sessions.Forget(Away.Value);
        sessions.Forget(Keep);
        return GoSaying(words["merges.merged"], $"/people/{Keep}");
    }

    public override Task LoadAsync() => TryLoad();

    public bool IsTaken(MergeField field) => Take.GetValueOrDefault(Code.Of(field)) == "away";

    public string Shown(MergeSide side, MergeField field) => field switch
    {
        MergeField.NativeName => side.NativeName,
        MergeField.LatinName => side.LatinName,
        MergeField.Sex => words["people.sex_" + side.Sex],
        MergeField.Institution => side.InstitutionName,
        MergeField.Category => words["people.category_" + side.Category],
        MergeField.JobTitle => side.JobTitle ?? words["merges.nothing"],
        MergeField.Language => Choices.LanguageName(side.Language),
        MergeField.TimeZone => words.Dates.Place(TimeZoneInfo.FindSystemTimeZoneById(side.TimeZone)),
        MergeField.Email => side.Email ?? words["people.email_none"],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private async Task<bool> TryLoad()
    {
        if (Away is { } away)
        {
            View = await merges.Find(Keep, away, me.Scope, words.Language.Tag);
            return View is not null;
        }

        Only = await people.Find(Keep, me.Scope);
        if (Only is null)
        {
            return false;
        }

        Others = string.IsNullOrWhiteSpace(Search)
            ? [.. (await matches.Candidates(me.Scope, Of(Only), Suggested)).Where(m => m.Person.Id != Keep).Select(m => m.Person)]
            : [.. (await people.List(me.Scope, Search, 0, Found)).Where(p => p.Id != Keep).Select(p => new MatchNamed(p.Id, p.NativeName, p.LatinName, p.RegistrationNumber, p.InstitutionName, p.CreatedAt))];
        return true;
    }

    private static MatchPerson Of(Person p) => new(p.Id, p.NativeName, p.LatinName, Code.Read<Sex>(p.Sex), p.Email, p.RegistrationNumber, p.InstitutionId, p.JobTitle);
}
