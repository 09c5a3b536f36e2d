using Lms.Assessments.Kap;

namespace Lms.Web.Kap;

/// <summary>A comparison by group, as a table with a drawn interval in each row.</summary>
/// <param name="Head">What the groups are.</param>
public sealed record GroupsView(string Caption, string Head, IReadOnlyList<(string Name, KapGroup Group)> Rows, KapScale Scale)
{
    /// <summary>How far the drawing reaches to both sides of no change: what the widest interval needs, a tenth of the scale at least.</summary>
    public double Axis => Rows.Where(r => r.Group.Change.Change is not null)
        .SelectMany(r => new[] { Math.Abs(r.Group.Change.Change!.Interval.Low), Math.Abs(r.Group.Change.Change.Interval.High) })
        .Append(Scale == KapScale.Share ? 0.1 : 0.5).Max();
}
