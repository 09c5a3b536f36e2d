namespace Lms.Data.AccessCodes;

/// <summary>What became of a change of address when one half of it was confirmed.</summary>
public enum EmailChange
{
    /// <summary>The link opens nothing (any more).</summary>
    Gone,

    /// <summary>The other address is still to be confirmed.</summary>
    Half,

    Changed,

    /// <summary>Somebody else got that address meanwhile. Only who reads its mail is told so.</summary>
    Taken,
}
