namespace Lms.Data.People;

/// <summary>How far somebody has come with their account.</summary>
public enum PersonAccess
{
    Any,

    /// <summary>Has signed in at least once, and may.</summary>
    SignedIn,

    /// <summary>May, and never has.</summary>
    Never,

    /// <summary>May not any more.</summary>
    Disabled,
}
