using Lms.Assessments.Figures;
using Lms.Assessments.References;
using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Lms.Data.Indicators;
using Lms.Data.People;
using Lms.Data.References;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Indicators;
using Lms.Web.Languages;
using Lms.Web.People;

namespace Lms.Web.Figures;

/// <summary>Where a reader's questions are answered: within their institutions, in their words, at the time on their wall.</summary>
public sealed class FigureDesk(FigureQueries figures, IndicatorQueries indicators, FigureUpkeepQueries upkeep, CurrentPerson me, Reader reader, RuleWords rules, TimeProvider clock, ReferenceBook book)
{
    public FigureQueries Figures => figures;

    public Scope Scope => me.Scope;

    public Words Words => reader.Words;

    public string Language => reader.Words.Language.Tag;

    /// <summary>All codes of participants, also those that forms offer no more: people of past years carry them.</summary>
    public IEnumerable<string> Categories => book.Now.All(ReferenceList.Category).Select(c => c.Code);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The month it is on the reader's wall.</summary>
    public int ThisMonth => MonthSpan.MonthOf(Dates.DayIn(Now, reader.Zone));

    /// <summary>The year so far.</summary>
    public MonthSpan Usual => new(ThisMonth - (ThisMonth % 12), ThisMonth);

    /// <summary>What is to be said of periods that are not over.</summary>
    public PeriodNotes Periods => new(Words, Dates.DayIn(Now, reader.Zone));

    public string Moment => Words.Dates.Moment(Now, reader.Zone);

    /// <summary>True while roll-ups are being made anew: an answer may lack some.</summary>
    public async Task<bool> IsIncomplete() => await upkeep.Find() is not null;

    public string Why(RuleBroken broken) => rules.For(broken);

    public Task<FigureTable> Answer(FigureQuestion question, int pages = 1) => figures.Answer(me.Scope, question, Language, pages);

    /// <summary>Indicators that have an answer, each with its published versions, the oldest first.</summary>
    public async Task<IReadOnlyList<(string Code, string Name, IReadOnlyList<int> Versions)>> IndicatorList() =>
        [.. (await indicators.List()).Where(IndicatorCard.IsPublished).GroupBy(v => v.Code, StringComparer.Ordinal)
            .Select(g => (g.Key, Words.NameOf(g.First()), (IReadOnlyList<int>)[.. g.Select(v => v.Number).Order()]))];

    /// <summary>Names of indicators by their code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Indicators() => (await IndicatorList()).ToDictionary(i => i.Code, i => i.Name, StringComparer.Ordinal);

    /// <summary>Names for those values of a question's filters that have one of their own: institutions the reader may see, and modules.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesIn(FigureQuestion question, FigureChoices choices)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var filter in question.Filters)
        {
            switch (filter.Dimension)
            {
                case Dimension.Module:
                    foreach (var module in (await choices.Modules(Language)).Where(m => filter.Values.Contains(m.Value)))
                    {
                        names[module.Value] = $"{module.Value} · {module.Label}";
                    }

                    break;
                case Dimension.Funder:
                    foreach (var funder in (await choices.Funders()).Where(f => filter.Values.Contains(f.Value)))
                    {
                        names[funder.Value] = funder.Label;
                    }

                    break;
                case Dimension.Institution or Dimension.Branch:
                    foreach (var value in filter.Values)
                    {
                        if (Guid.TryParse(value, out var id) && await choices.Trail(Scope, id, Language) is [.., var last])
                        {
                            names[value] = last.Label;
                        }
                    }

                    break;
            }
        }

        return names;
    }
}
