namespace Lms.Assessments.Ladders;

/// <summary>Steps from a project's module to a ministry's own, from the bottom up. Stored as its <see cref="Values.Code"/>.</summary>
public enum LadderStep
{
    /// <summary>The project trains the ministry's people.</summary>
    Delivered,

    /// <summary>National trainers take part.</summary>
    CoDelivered,

    /// <summary>National trainers lead.</summary>
    NationalTrainers,

    /// <summary>It stands in the ministry's annual plan.</summary>
    InPlan,

    /// <summary>It has a line in the ministry's budget.</summary>
    InBudget,
}
