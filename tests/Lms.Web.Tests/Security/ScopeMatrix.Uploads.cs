namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] UploadDoors =
    [
        new($"/uploads/{Guid.Empty}", Nobody),
        new($"/uploads/add?purpose=submission&subject={Guid.Empty}", Nobody),
        new("/uploads/add?purpose=other", Nobody),
        new($"/uploads/add?purpose=submission&subject={Guid.Empty}", Nobody) { IsPost = true },
        new($"/uploads/add?handler=remove&purpose=submission&subject={Guid.Empty}", Nobody, ("id", Guid.Empty.ToString())) { IsPost = true },
        new($"/uploads/add?handler=undo&purpose=submission&subject={Guid.Empty}", Nobody, ("id", Guid.Empty.ToString())) { IsPost = true },
    ];
}
