using Lms.Assessments.Uploads;
using Lms.Data.People;

namespace Lms.Data.Uploads;

/// <summary>
/// Who may do what with the files of one kind of thing. The noun that owns the thing answers, and says no to ids it does not
/// know; found by convention. Asked anew for every piece sent and every download; false is answered as 404.
/// </summary>
public interface IUploadDoor
{
    UploadPurpose Purpose { get; }

    /// <summary>May download the files of this thing.</summary>
    Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope);

    /// <summary>
    /// May add a file to it now, or take one away. Throws <see cref="Assessments.Rules.RuleBroken"/> where the person may see the
    /// thing but it takes no file (any more).
    /// </summary>
    Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope);
}
