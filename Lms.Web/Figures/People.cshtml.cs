using Lms.Assessments.Figures;
using Lms.Data.Figures;

namespace Lms.Web.Figures;

/// <summary>Who stands behind a figure: by name those who are in the reader's institutions now, by number the others, with the reason.</summary>
public sealed class PeopleModel(FigureDesk desk, FigureChoices choices) : FiguresPage(desk)
{
    /// <summary>Null where the question cannot be answered.</summary>
    public FigureTable? Table { get; private set; }

    /// <summary>Null where the figure counts something that is not people.</summary>
    public FigurePeople? People { get; private set; }

    public IReadOnlyDictionary<string, string> Indicators { get; private set; } = new Dictionary<string, string>();

    /// <summary>Of institutions in the question, by their id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public async Task OnGetAsync()
    {
        Read();
        Indicators = await Desk.Indicators();
        var question = Question with { By = [], Page = 0 };
        if (!ModelState.IsValid || await Answer(question) is not { } table)
        {
            return;
        }

        Table = table;
        Names = await Desk.NamesIn(Question, choices);
        if (Question.Kind != FigureKind.Sessions)
        {
            People = await Desk.Figures.People(Desk.Scope, question, [], Question.Page);
        }
    }

    public string PageLink(int further) => "/figures/people?" + FigureQuestionText.Write(Question with { By = [], Page = Question.Page + further });
}
