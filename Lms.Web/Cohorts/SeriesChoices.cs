using Lms.Assessments.Holidays;
using Lms.Data.Cohorts;
using Lms.Data.Institutions;
using Lms.Data.People;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Cohorts;

/// <summary>What the forms about series and cohorts offer, and a rule in the reader's words.</summary>
internal sealed class SeriesChoices(CohortQueries cohorts, InstitutionQueries institutions, Choices people, Words words)
{
    public IReadOnlyList<SelectListItem> TimeZones => people.TimeZones;

    public IReadOnlyList<SelectListItem> Kinds => people.Codes("series.kind_", Enum.GetValues<MonthlyRuleKind>());

    public IReadOnlyList<SelectListItem> Ordinals => [.. Enumerable.Range(1, 5).Select(n => new SelectListItem(words[$"series.ordinal_{n}"], $"{n}"))];

    /// <summary>Monday first.</summary>
    public IReadOnlyList<SelectListItem> Weekdays => [.. Enumerable.Range(1, 7).Select(n => new SelectListItem(words[$"series.weekday_{n % 7}"], $"{n % 7}"))];

    public async Task<IReadOnlyList<SelectListItem>> Modules() =>
        [.. (await cohorts.Modules()).Select(m => new SelectListItem($"{m.Code} · {m.Title}", m.Id.ToString()))];

    /// <summary>Whose people may join: the reader's own institutions, and everybody for who is over everything.</summary>
    public async Task<IReadOnlyList<SelectListItem>> OpenTo(Scope scope)
    {
        var tree = Choices.Tree(await institutions.ListChoices(scope));
        return scope.Everything ? [new SelectListItem(words["series.everybody"], ""), .. tree] : tree;
    }

    public IReadOnlyList<SelectListItem> Shifts => people.Codes("series.shift_", Enum.GetValues<ShiftRule>());

    public IReadOnlyList<SelectListItem> HolidayCountries(IEnumerable<string> countries) =>
    [
        new SelectListItem(words["people.choose"], ""),
        .. countries.Select(c => new SelectListItem(Reports.CountryName.In(words, c), c)).OrderBy(c => c.Text, StringComparer.Create(words.Language.Culture, ignoreCase: false)),
    ];

    public static bool Offers(IEnumerable<SelectListItem> items, string? value) => Choices.Offers(items, value ?? "");

    public string NotOffered => people.NotOffered;

    /// <summary>"Every first Tuesday at 10:00 (Bishkek)".</summary>
    public string InWords(MonthlyRule rule) => words.Text(
        rule.WordsKey,
        ("ordinal", rule.Kind == MonthlyRuleKind.NthWeekday ? words[$"series.ordinal_{rule.Number}"] : ""),
        ("day", rule.Number),
        ("weekday", words[$"series.weekday_{(int)(rule.Weekday ?? DayOfWeek.Sunday)}"]),
        ("time", words.Figures.Digits(rule.Time.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture))),
        ("place", words.Dates.Place(rule.Zone)));
}
