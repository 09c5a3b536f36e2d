namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] UploadDoors =
    [
        new($"/uploads/{Guid.Empty}", []),
        new($"/uploads/add?purpose=submission&subject={Guid.Empty}", []),
        new("/uploads/add?purpose=other", []),
        new($"/uploads/add?purpose=submission&subject={Guid.Empty}", []) { IsPost = true },
        new($"/uploads/add?handler=remove&purpose=submission&subject={Guid.Empty}", [], ("id", Guid.Empty.ToString())) { IsPost = true },
        new($"/uploads/add?handler=undo&purpose=submission&subject={Guid.Empty}", [], ("id", Guid.Empty.ToString())) { IsPost = true },
    ];
}
