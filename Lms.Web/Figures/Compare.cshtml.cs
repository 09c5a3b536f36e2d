using System.Globalization;
using Lms.Assessments.Figures;
using Lms.Assessments.Rules;
using Lms.Data.Figures;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Figures;

/// <summary>One question asked of two periods, each under the rule in force then unless one rule is asked for.</summary>
public sealed class CompareModel(FigureDesk desk, FigureChoices choices) : FiguresPage(desk)
{
    /// <summary>First month of the earlier period; a year before the later one where nothing is said.</summary>
    [BindProperty(Name = "from2", SupportsGet = true)]
    public string? From2 { get; set; }

    [BindProperty(Name = "to2", SupportsGet = true)]
    public string? To2 { get; set; }

    /// <summary>"on": the later period's rule for both.</summary>
    [BindProperty(Name = "one", SupportsGet = true)]
    public string? One { get; set; }

    public bool OneRule => One is { Length: > 0 };

    public MonthSpan Before { get; private set; } = null!;

    public FigureTable? Earlier { get; private set; }

    public FigureTable? Later { get; private set; }

    /// <summary>The whole first.</summary>
    public IReadOnlyList<Comparison> Lines { get; private set; } = [];

    /// <summary>How large a part those asked for are of all: women of everybody. Null where the question does not ask for a sex, or there was nobody.</summary>
    public ShareChange? Share { get; private set; }

    public IReadOnlyDictionary<string, string> Indicators { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>The question in the address, for the form and for the links that change one thing.</summary>
    public string Address(bool one) => $"/figures/compare?{FigureQuestionText.Write(Question)}&from2={MonthSpan.Text(Before.First)}&to2={MonthSpan.Text(Before.Last)}{(one ? "&one=on" : "")}";

    public string LastYear => $"/figures/compare?{FigureQuestionText.Write(Question)}{(OneRule ? "&one=on" : "")}";

    public PeriodNotes Periods => Desk.Periods;

    /// <summary>One of the periods has not had all of its time: less of it says nothing yet.</summary>
    public bool IsRunning => Periods.Running(Question.Span) is not null || Periods.Running(Before) is not null;

    public async Task OnGetAsync()
    {
        Read();
        // Time is what is compared; it cannot break the table down as well.
        Question = Question with { By = [.. Question.By.Where(d => !d.IsTime())], Page = 0 };
        Indicators = await Desk.Indicators();
        Names = await Desk.NamesIn(Question, choices);
        if (!ReadBefore() || !ModelState.IsValid || await Answer(Question) is not { } later)
        {
            return;
        }

        if (await Answer(Question with { Span = Before, Version = OneRule ? later.Question.Version : null }) is not { } earlier)
        {
            return;
        }

        (Earlier, Later) = (earlier, later);
        Lines = Comparison.Of(earlier, later);
        Share = await ShareOf(earlier, later);
    }

    private bool ReadBefore()
    {
        Before = Question.Span.YearsBefore(1);
        try
        {
            if (From2 is { Length: > 0 } || To2 is { Length: > 0 })
            {
                Before = MonthSpan.Parse(From2 is { Length: > 0 } from ? from : To2!, To2 is { Length: > 0 } to ? to : From2!);
            }

            return true;
        }
        catch (RuleBroken broken)
        {
            Say(broken);
            return false;
        }
    }

    private async Task<ShareChange?> ShareOf(FigureTable earlier, FigureTable later)
    {
        if (Question.Kind != FigureKind.People || Question.Filters.FirstOrDefault(f => f.Dimension == Dimension.Sex) is not { } sexes)
        {
            return null;
        }

        FigureQuestion All(FigureTable table) => table.Question with { By = [], Filters = [.. table.Question.Filters.Where(f => f.Dimension != Dimension.Sex)] };
        var (before, now) = (await Desk.Answer(All(earlier)), await Desk.Answer(All(later)));
        return before.Total.Value > 0 && now.Total.Value > 0
            ? ShareChange.Between(earlier.Total, before.Total, later.Total, now.Total, Desk.Words.List(sexes.Values.Select(v => Desk.Words.Value(Dimension.Sex, v))))
            : null;
    }

    /// <summary>A part of a whole in two periods.</summary>
    /// <param name="Part">What the part is, in words.</param>
    public sealed record ShareChange(string Part, int From, int To, decimal NBefore, decimal N, Change Change)
    {
        public static ShareChange Between(Figure partBefore, Figure allBefore, Figure part, Figure all, string name)
        {
            var (from, to) = (BasisPoints(partBefore, allBefore), BasisPoints(part, all));
            return new(name, from, to, allBefore.Value, all.Value, Change.Between(from, to, (long)all.Value));
        }

        // To the tenth of a per cent that is printed: the points must be the difference of what stands beside them.
        private static int BasisPoints(Figure part, Figure all) => (int)Math.Round(part.Value * 1_000 / all.Value, MidpointRounding.AwayFromZero) * 10;
    }

    /// <summary>"+12", "−3.5", "0".</summary>
    public string Signed(decimal number) => Desk.Words.Signed(number);

    /// <summary>"+40 %"; a dash where there is none.</summary>
    public string Relative(int? basisPoints) => basisPoints is { } known ? Desk.Words.Signed(known / 100m, " %", 1) : "–";

    public string Month(int month) => MonthSpan.Text(month);

    public string Rule(FigureTable table) => table.Question.Version is { } version
        ? Desk.Words.Rule(string.Create(CultureInfo.InvariantCulture, $"{table.Question.Indicator}-{version}"), Indicators)
        : string.Join(" · ", table.RuleVersions.Select(r => Desk.Words.Rule(r, Indicators)));
}
