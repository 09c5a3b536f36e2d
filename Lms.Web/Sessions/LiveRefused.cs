namespace Lms.Web.Sessions;

/// <summary>A call of a live line that is answered with a code for its script, and no words: nobody reads it.</summary>
internal sealed class LiveRefused(string code) : Exception(code)
{
    /// <summary>No such session for this person, or no seat in it.</summary>
    public const string NotFound = "not_found";

    /// <summary>More lines than one host carries for one session: ask for the state instead.</summary>
    public const string Full = "full";

    public const string TooFast = "too_fast";

    public const string SignedOut = "signed_out";

    public string Code { get; } = code;
}
