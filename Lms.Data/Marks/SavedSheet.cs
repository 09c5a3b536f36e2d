namespace Lms.Data.Marks;

/// <summary>The receipt for a sheet that was sent.</summary>
/// <param name="IsNewest">False where a newer one, perhaps from another window, stands.</param>
public sealed record SavedSheet(DateTimeOffset SavedAt, long ClientSeq, bool IsNewest);
