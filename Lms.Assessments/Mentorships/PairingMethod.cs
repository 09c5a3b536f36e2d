namespace Lms.Assessments.Mentorships;

/// <summary>How a mentor came to a person. Stored as its <see cref="Values.Code"/>.</summary>
public enum PairingMethod
{
    ByHand,

    /// <summary>The mentor with the fewest people.</summary>
    Load,

    /// <summary>One who speaks the person's language, and of those the one with the fewest people.</summary>
    Language,
}
