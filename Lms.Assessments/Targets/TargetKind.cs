namespace Lms.Assessments.Targets;

/// <summary>What a target of seats speaks of. Stored as its <see cref="Values.Code"/>.</summary>
public enum TargetKind
{
    /// <summary>The share of women among the seats taken: shown, never refused by.</summary>
    Women,

    /// <summary>Seats of people of an institution and all below it: a target that is shown, or a limit that holds.</summary>
    Institution,
}
