using Lms.Assessments.Attendances;
using Lms.Data.Attendances;
using Lms.Data.Sessions;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Attendances;

/// <summary>A version of a session's sheet, the newest unless another is asked for; for who runs the session and who looks over it.</summary>
public abstract class SheetPage(SessionAccessQueries sessions, CurrentPerson me, SheetQueries sheets) : SessionPage(sessions, me)
{
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public IReadOnlyList<SheetVersion> Versions { get; private set; } = [];

    public SheetVersion Shown { get; private set; } = new();

    public SessionSheet Sheet { get; private set; } = null!;

    /// <summary>False where there is none for this person: answer 404.</summary>
    protected async Task<bool> FindSheetAsync()
    {
        if (!await FindAsync() || !Access.MayRun)
        {
            return false;
        }

        Versions = await sheets.Versions(Id);
        if (Versions.FirstOrDefault(v => Version is null || v.Version == Version) is not { } shown || await sheets.Find(Id, shown.Version) is not { } sheet)
        {
            return false;
        }

        (Shown, Sheet) = (shown, sheet);
        return true;
    }

    protected string FileName(string ending) => FormattableString.Invariant($"{Sheet.CohortCode}-{Sheet.StartsAt:yyyy-MM-dd}-v{Shown.Version}.{ending}");
}
