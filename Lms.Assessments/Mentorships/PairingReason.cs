namespace Lms.Assessments.Mentorships;

/// <summary>Why a person is given a mentor, or is left without one.</summary>
public enum PairingReason
{
    /// <summary>The one with the fewest people.</summary>
    FewestPeople,

    /// <summary>Speaks the person's language, and of those has the fewest people.</summary>
    SpeaksLanguage,

    /// <summary>Nobody of the pool speaks the person's language.</summary>
    NobodySpeaks,

    /// <summary>Those who speak it have as many people as they will have.</summary>
    SpeakersFull,

    /// <summary>Everybody has as many people as they will have.</summary>
    AllFull,

    /// <summary>The pool is empty.</summary>
    NoMentor,
}
