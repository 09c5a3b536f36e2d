namespace Lms.Data.Merges;

/// <summary>
/// Every column that points at a person: those that go with them, enrolments first, and those that stay. A test reads the schema and
/// fails where a migration adds one that is in neither list.
/// </summary>
internal static class MergedColumns
{
    public static IReadOnlyList<MergedColumn> All { get; } = [.. CohortColumns.All, .. SessionColumns.All, .. DeskColumns.All];

    /// <summary>
    /// What stays: who did something is history (so is every <c>…By</c> and <c>ActorId</c>, which need not be named here), an account
    /// with its sessions and secrets is nobody else's, and a log says whom it was about.
    /// </summary>
    public static IReadOnlySet<string> Stay { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Account.PersonId", "SignInSession.PersonId", "AccessCode.PersonId", "AuditRow.PersonId",
        "MarkSheet.MarkerId",                               // who marked
        "PersonMerge.KeptId", "PersonMerge.AwayId",
        "NotSame.OneId", "NotSame.OtherId",                 // said of these two
        "MatchFound.OneId", "MatchFound.OtherId", "MatchLook.PersonId", // found anew
        "ImportHead.PersonId",                              // how that account's lists are read
        "ImportRow.PersonId",                               // whom that row made or meant then
    };
}
