namespace Lms.Web.Targets;

/// <summary>Seats of one institution, as they are typed.</summary>
public sealed class SeatsRow
{
    public Guid? Institution { get; set; }

    public int? Seats { get; set; }

    public bool IsLimit { get; set; }
}
