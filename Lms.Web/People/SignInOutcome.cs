namespace Lms.Web.People;

internal enum SignInOutcome
{
    SignedIn,

    /// <summary>Unknown name, wrong password, disabled account: nobody outside learns which.</summary>
    Refused,

    /// <summary>Too many failures of this name from this place.</summary>
    Wait,

    /// <summary>Too many people sign in at this moment.</summary>
    Busy,
}
