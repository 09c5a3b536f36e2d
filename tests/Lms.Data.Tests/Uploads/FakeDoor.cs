using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using Lms.Data.People;
using Lms.Data.Uploads;

namespace Lms.Data.Tests.Uploads;

/// <summary>A thing that is one person's, open until it is closed.</summary>
internal sealed class FakeDoor(Guid ownerId) : IUploadDoor
{
    public bool IsClosed { get; set; }

    public UploadPurpose Purpose => UploadPurpose.Evidence;

    public Task<bool> MayRead(IReads reads, Guid subjectId, Scope scope) => Task.FromResult(scope.PersonId == ownerId);

    public Task<bool> MayChange(IReads reads, Guid subjectId, Scope scope) =>
        IsClosed ? throw new RuleBroken("upload.too_many", 0) : Task.FromResult(scope.PersonId == ownerId);
}
