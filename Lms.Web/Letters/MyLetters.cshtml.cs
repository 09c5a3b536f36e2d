using System.Globalization;
using Lms.Assessments.Letters;
using Lms.Assessments.Values;
using Lms.Data.Letters;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Letters;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.Web.Letters;

/// <summary>Which letters the reader wants, of those they may do without, and when they come.</summary>
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true)]
internal sealed class MyLettersModel(LetterChoiceQueries choices, ChooseLetters choose, CurrentPerson me, IOptions<LetterSettings> settings, Words words) : LmsPage
{
    /// <summary>Codes of the kinds that are ticked.</summary>
    [BindProperty]
    public List<string> Wanted { get; set; } = [];

    public string? QuietFrom => settings.Value.QuietFrom == settings.Value.QuietUntil ? null : Hour(settings.Value.QuietFrom);

    public string QuietUntil => Hour(settings.Value.QuietUntil);

    public bool IsWanted(LetterKind kind) => Wanted.Contains(Code.Of(kind));

    public async Task OnGetAsync()
    {
        var stopped = await choices.Of(me.Id);
        Wanted = [.. LetterKinds.Stoppable.Where(k => !stopped.Contains(k)).Select(k => Code.Of(k))];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await choose.Run(me.Id, LetterKinds.Stoppable.Where(k => !IsWanted(k)).ToHashSet());
        return GoSaying(words["letters.mine_saved"], "/people/me/letters");
    }

    private string Hour(int hour) => words.Figures.Digits(hour.ToString("00", CultureInfo.InvariantCulture) + ":00");
}
