using Lms.Assessments.Figures;

namespace Lms.Data.Figures;

/// <summary>
/// Reads sums by institution or cohort in the order in which they are turned over, and no further than the page asked for: the first
/// paged dimension leads, and each of its keys is read whole, so that what follows within it is in order too.
/// </summary>
internal sealed class FigureLead(Db db, FigureQuestion question, FigureWords words, string language)
{
    private readonly List<FigureYearRow> rows = [];
    private readonly FigurePages pages = new(question, words);

    /// <param name="most">Combinations of paged keys wanted, from the first.</param>
    public async Task<Action<TakeFigures>> Read(int most)
    {
        if (question.By.First(d => d.IsPaged()) == Dimension.Cohort)
        {
            await ReadTrainings(most);
        }
        else
        {
            await ReadPlaces(most);
        }

        return FigureYears.Each(rows, words);
    }

    // One more than wanted says that there is a next page.
    private bool Take(List<FigureYearRow> some, int most)
    {
        rows.AddRange(some);
        FigureYears.Each(some, words)(pages.Add);
        return pages.Count > most;
    }

    private async Task ReadTrainings(int most)
    {
        for (var (before, take) = (int.MaxValue, Math.Min((most * 2L) + 2, 5_000)); ; take = Math.Min(take * 2, 5_000))
        {
            var some = await FigureYears.NewestTrainings(db, question, before, (int)take);
            if (some.Count < take)
            {
                Take(some, most);
                return;
            }

            // The last may go on after the cut: it begins the next reading.
            var last = some[^1].Number;
            before = last + 1;
            some.RemoveAll(r => r.Number == last);
            if (Take(some, most))
            {
                return;
            }
        }
    }

    private async Task ReadPlaces(int most)
    {
        var lead = question.By.First(d => d.IsPaged());
        var takes = FigureFold.TakesPlaces(question, words);
        var groups = Enumerable.Range(0, takes.Count).Where(i => takes[i])
            .ToLookup(i => (lead == Dimension.Branch ? words.Branch(words.Places[i]!) : words.Places[i]!.InstitutionId)?.ToString("D") ?? FigureKey.None, StringComparer.Ordinal);
        var keys = groups.Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var labels = await db.Labels(lead, keys, language);
        // Where a second dimension is paged few institutions fill a page.
        var wanted = Math.Min(question.By.Count(d => d.IsPaged()) > 1 ? (most / 5) + 1 : most * 6L / 5, 2_000);
        var some = new List<int>();
        foreach (var key in FigureOrder.ByName(keys, k => labels.GetValueOrDefault(k)?.Label))
        {
            some.AddRange(groups[key]);
            if (some.Count < wanted)
            {
                continue;
            }

            if (Take(await FigureYears.OfPlaces(db, question, some), most))
            {
                return;
            }

            some.Clear();
            wanted = Math.Min(wanted * 2, 2_000);
        }

        Take(await FigureYears.OfPlaces(db, question, some), most);
    }
}
