using Lms.Assessments.Uploads;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Uploads;

/// <summary>The doors by purpose. A purpose whose noun has no door lets nobody in.</summary>
public sealed class UploadDoors(Db db, IEnumerable<IUploadDoor> doors)
{
    private readonly Dictionary<UploadPurpose, IUploadDoor> known = doors.ToDictionary(d => d.Purpose);

    public async Task<bool> MayRead(string purpose, Guid subjectId, Scope scope) =>
        Find(purpose) is { } door && await door.MayRead(db, subjectId, scope);

    public async Task<bool> MayChange(string purpose, Guid subjectId, Scope scope) =>
        Find(purpose) is { } door && await door.MayChange(db, subjectId, scope);

    private IUploadDoor? Find(string purpose) => Code.TryRead<UploadPurpose>(purpose, out var found) ? known.GetValueOrDefault(found) : null;
}
