using Lms.Assessments.Imports;
using Lms.Web.Parts;

namespace Lms.Web.Imports;

/// <summary>The kinds of chips of an import, alike on all its pages.</summary>
public static class ImportLooks
{
    public static Kind Of(ImportState state) => state switch
    {
        ImportState.Done => Kind.Good,
        ImportState.Checked => Kind.Warning,
        ImportState.Checking or ImportState.Running or ImportState.Undoing => Kind.Info,
        _ => Kind.Quiet,
    };

    public static Kind Of(VerdictKind verdict) => verdict switch
    {
        VerdictKind.Create => Kind.Good,
        VerdictKind.Update => Kind.Info,
        VerdictKind.Suspect => Kind.Warning,
        VerdictKind.Refused => Kind.Danger,
        _ => Kind.Quiet,
    };

    public static Kind Of(RowResult result) => result switch
    {
        RowResult.Created => Kind.Good,
        RowResult.Updated => Kind.Info,
        RowResult.LeftOut or RowResult.Moved or RowResult.Left => Kind.Warning,
        _ => Kind.Quiet,
    };
}
