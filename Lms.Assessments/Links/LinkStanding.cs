namespace Lms.Assessments.Links;

/// <summary>Where the address of a letter stands. Only <see cref="Unknown"/> can be a guess: all others but <see cref="Cut"/> hold a secret that was ours.</summary>
public enum LinkStanding
{
    Open,

    /// <summary>It did what it was for.</summary>
    Used,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>A newer one of its kind was sent.</summary>
    Replaced,

    /// <summary>Taken back, or what it was for is done in another way.</summary>
    Ended,

    /// <summary>The account behind it is deactivated.</summary>
    Closed,

    /// <summary>No secret at all: a part is missing or too much. It is not even looked for.</summary>
    Cut,

    /// <summary>A whole secret that is none of ours.</summary>
    Unknown,
}
