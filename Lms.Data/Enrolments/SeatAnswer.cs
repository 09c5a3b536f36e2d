namespace Lms.Data.Enrolments;

/// <summary>What somebody who asked for a seat got: the seat, or a place in line.</summary>
public sealed record SeatAnswer
{
    public Guid? EnrolmentId { get; init; }

    /// <summary>The place in line; set where there is no enrolment.</summary>
    public Guid? PlaceId { get; init; }

    /// <summary>From 1: as how many-th they stand in line.</summary>
    public int? Number { get; init; }
}
