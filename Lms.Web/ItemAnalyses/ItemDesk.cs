using Lms.Assessments.ItemAnalyses;
using Lms.Assessments.Quizzes;
using Lms.Data.Attempts;
using Lms.Data.ItemAnalyses;
using Lms.Scheduler.Languages;
using Lms.Web.People;

namespace Lms.Web.ItemAnalyses;

/// <summary>Reads a module's answers and has the core look at them, for the page and for its workbook.</summary>
internal sealed class ItemDesk(ItemAnalysisQueries queries, CurrentPerson me, Words words)
{
    public string Title { get; private set; } = "";

    public QuizKind Kind { get; private set; }

    public IReadOnlyList<ItemsView> Forms { get; private set; } = [];

    /// <summary>False where the reader has nothing to look for here.</summary>
    /// <param name="when">Before or after the lessons; after unless it says so.</param>
    public async Task<bool> Load(string code, string? when)
    {
        if (Purpose.Find(when ?? Purpose.After) is not { } kind || await queries.FindModule(me.Scope, code, words.Language.Tag) is not { } title)
        {
            return false;
        }

        (Title, Kind) = (title, kind);
        Forms = [.. (await queries.Forms(code, kind)).Select(f => new ItemsView(f, FormAnalysis.Of(f.Items, f.Attempts)))];
        return true;
    }
}
