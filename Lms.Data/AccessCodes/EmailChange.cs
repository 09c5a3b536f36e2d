namespace Lms.Data.AccessCodes;

/// <summary>What became of a change of address of which one half was confirmed.</summary>
public enum EmailChange
{
    /// <summary>The link opens nothing (any more).</summary>
    Gone,

    /// <summary>The other address is still to be confirmed.</summary>
    Half,

    /// <summary>It never was: the other link is over, or another change was asked for.</summary>
    Stopped,

    Changed,

    /// <summary>It was changed, and changed again since.</summary>
    Past,

    /// <summary>Somebody else got that address meanwhile. Only who reads its mail is told so.</summary>
    Taken,
}
