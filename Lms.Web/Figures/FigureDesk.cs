using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Languages;
using Lms.Web.People;

namespace Lms.Web.Figures;

/// <summary>Where a reader's questions are answered: within their institutions, in their words, at the time on their wall.</summary>
public sealed class FigureDesk(FigureQueries figures, CurrentPerson me, Reader reader, RuleWords rules, TimeProvider clock)
{
    public FigureQueries Figures => figures;

    public Scope Scope => me.Scope;

    public Words Words => reader.Words;

    public string Language => reader.Words.Language.Tag;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The month it is on the reader's wall.</summary>
    public int ThisMonth => MonthSpan.MonthOf(Dates.DayIn(Now, reader.Zone));

    /// <summary>The year so far.</summary>
    public MonthSpan Usual => new(ThisMonth - (ThisMonth % 12), ThisMonth);

    public string Moment => Words.Dates.Moment(Now, reader.Zone);

    public string Why(RuleBroken broken) => rules.For(broken);

    public Task<FigureTable> Answer(FigureQuestion question) => figures.Answer(me.Scope, question, Language);

    public Task<IReadOnlyList<IndicatorRow>> IndicatorList() => Task.FromResult<IReadOnlyList<IndicatorRow>>([new(FigureQuestion.Capacitated, FigureQuestion.Capacitated, [new(1)])]);

    public string NameOf(IndicatorRow indicator) => Words.Find("indicators.name_" + indicator.Code) ?? indicator.Name;

    /// <summary>Names of indicators by their code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Indicators() => (await Task.FromResult<IReadOnlyList<IndicatorRow>>([new(FigureQuestion.Capacitated, FigureQuestion.Capacitated, [new(1)])])).ToDictionary(i => i.Code, NameOf, StringComparer.Ordinal);

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

    public sealed record IndicatorRow(string Code, string Name, IReadOnlyList<VersionRow> Versions);

    public sealed record VersionRow(int Number);
}
