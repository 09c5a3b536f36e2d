using Lms.Assessments.Rules;
using Lms.Web.Audit;

namespace Lms.Web.Figures;

/// <summary>An answer that leaves as a file; the question is the same query string as the explorer's.</summary>
[NamesNobody]
public abstract class FilePage(FigureDesk desk) : FiguresPage(desk)
{
    /// <summary>Null where the question cannot be answered: the explorer says why.</summary>
    protected async Task<TableFile?> File()
    {
        Read();
        try
        {
            return ModelState.IsValid ? await FigureFile.Of(Question, PerMonth, Desk, $"{Request.Scheme}://{Request.Host}{Request.PathBase}{Links.Explorer}") : null;
        }
        catch (RuleBroken)
        {
            return null;
        }
    }
}
