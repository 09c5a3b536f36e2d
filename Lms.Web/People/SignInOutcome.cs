namespace Lms.Web.People;

internal enum SignInOutcome
{
    SignedIn,

    /// <summary>The code of a slip was right: a password is to be chosen before anything else opens.</summary>
    Welcome,

    /// <summary>The code of a slip was right, and a password has been chosen with it.</summary>
    SlipUsed,

    /// <summary>The code of a slip was right, and does not work any more.</summary>
    SlipOver,

    /// <summary>Unknown name, wrong password, disabled account: nobody outside learns which.</summary>
    Refused,

    /// <summary>Too many failures of this name from this place.</summary>
    Wait,

    /// <summary>Too many people sign in at this moment.</summary>
    Busy,
}
