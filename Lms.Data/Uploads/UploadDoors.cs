using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Uploads;

/// <summary>The doors by purpose. Several nouns may share one: an id is of one thing alone, and to every other door it is nothing. A purpose without a door lets nobody in.</summary>
public sealed class UploadDoors(Db db, IEnumerable<IUploadDoor> doors)
{
    private readonly ILookup<UploadPurpose, IUploadDoor> known = doors.ToLookup(d => d.Purpose);

    public Task<bool> MayRead(string purpose, Guid subjectId, Scope scope) => Any(purpose, door => door.MayRead(db, subjectId, scope));

    public Task<bool> MayChange(string purpose, Guid subjectId, Scope scope) => Any(purpose, door => door.MayChange(db, subjectId, scope));

    private async Task<bool> Any(string purpose, Func<IUploadDoor, Task<bool>> opens)
    {
        foreach (var door in Code.TryRead<UploadPurpose>(purpose, out var found) ? known[found] : [])
        {
            if (await opens(door))
            {
                return true;
            }
        }

        return false;
    }
}
