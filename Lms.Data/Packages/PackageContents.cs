using Lms.Assessments.Factsheets;
using Lms.Assessments.Figures;
using Lms.Assessments.Packages;
using Lms.Assessments.Publications;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;
using Lms.Data.Factsheets;
using Lms.Data.Publications;

namespace Lms.Data.Packages;

/// <summary>
/// Reads the figures of a package's month. The ministry's are asked from the ledger for that month; donors' and the public's are the
/// frozen ones of the latest period that was out when the month was due, so that nothing leaves the house but what was protected.
/// </summary>
public sealed class PackageContents(Db db, FactsheetQueries factsheets, PublicationQueries publications, PackageSight sight, TimeProvider clock)
{
    /// <summary>Null where nothing was out by then.</summary>
    /// <exception cref="RuleBroken"><c>packages.nobody_answers</c></exception>
    public async Task<PackageContent?> Read(PackageRow package, int month)
    {
        if (package.Detail == FactsheetLevel.Ministry)
        {
            var (seen, _) = await Sight(package.OwnerId, package.Country);
            IReadOnlyList<string> countries = package.Country is { } one ? [one] : await factsheets.Countries(seen);
            return await Read(new PackageQuestion { Countries = [.. countries.Order(StringComparer.Ordinal)], Span = new(month, month), Level = FactsheetLevel.Ministry }, package.OwnerId, package.Language);
        }

        var period = await db.Find<string>(Sql.OutBy, new { at = PackageCalendar.DueAt(month, package.Zone) });
        if (ReleasePeriod.Parse(period) is not { } latest || await publications.Find(latest) is not { } found)
        {
            return null;
        }

        var span = new MonthSpan(MonthSpan.MonthOf(latest.FirstDay), MonthSpan.MonthOf(latest.LastDay));
        var told = found.Release.Figures.Select(f => f.Figure.Country).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal);
        return await Read(new PackageQuestion { Countries = [.. (package.Country is { } country ? [country] : told).Order(StringComparer.Ordinal)], Span = span, Level = package.Detail }, package.OwnerId, package.Language);
    }

    /// <summary>The same question asked again, in the sight of the same person. Names of lines are in the language, the figures in none.</summary>
    /// <exception cref="RuleBroken"><c>packages.nobody_answers</c>, <c>packages.not_out</c></exception>
    public async Task<PackageContent> Read(PackageQuestion question, Guid seenBy, string language)
    {
        ArgumentNullException.ThrowIfNull(question);
        var readAt = InstantJson.Stored(clock.GetUtcNow());
        var (sheets, rules, seen) = question.Level == FactsheetLevel.Ministry ? await FromLedger(question, seenBy, language) : await Released(question, language);
        return new() { Question = question, Sheets = sheets, Rules = rules, Seen = seen, ReadAt = readAt };
    }

    private async Task<(ValueList<Factsheet> Sheets, ValueList<string> Rules, string? Seen)> FromLedger(PackageQuestion question, Guid seenBy, string language)
    {
        var (scope, seen) = await Sight(seenBy, question.Countries is [var only] ? only : null);
        var sheets = new List<Factsheet>();
        foreach (var country in question.Countries)
        {
            // Other countries are the reader's own to compare with, not the recipients': their small figures are nobody's here.
            sheets.Add(await factsheets.Read(scope, country, question.Span, language) with { Countries = [] });
        }

        return ([.. sheets], [.. sheets.SelectMany(s => s.RuleVersions).Distinct(StringComparer.Ordinal)], seen);
    }

    private async Task<(ValueList<Factsheet> Sheets, ValueList<string> Rules, string? Seen)> Released(PackageQuestion question, string language)
    {
        if (Period(question.Span) is not { } period || await publications.Find(period) is not { } found)
        {
            throw new RuleBroken("packages.not_out");
        }

        // Of several countries each has a sheet, so none needs the others beside it.
        var alone = question.Countries.Count == 1;
        var sheets = new List<Factsheet>();
        foreach (var country in question.Countries)
        {
            var sheet = ReleasedFactsheet.Of(found.Release, country, question.Level, found.Rules);
            sheets.Add(await factsheets.Named(alone ? sheet : sheet with { Countries = [] }, language));
        }

        return ([.. sheets], [.. found.Rules], null);
    }

    private async Task<(People.Scope Scope, string Seen)> Sight(Guid personId, string? country) =>
        await sight.Of(personId, country) ?? throw new RuleBroken("packages.nobody_answers");

    private static ReleasePeriod? Period(MonthSpan span) => ReleasePeriod.Parse(span.Months == 12 ? MonthSpan.YearText(span.First) : MonthSpan.QuarterText(span.First));

    internal static class Sql
    {
        // The last in the order of texts: of a year and its last quarter the quarter, since a year repeats what is known.
        public const string OutBy = "SELECT MAX(Period) FROM Publication WHERE PublishedAt <= @at";
    }
}
