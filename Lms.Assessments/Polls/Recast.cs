namespace Lms.Assessments.Polls;

/// <summary>What a vote means that comes from somebody who has voted already.</summary>
public enum Recast
{
    /// <summary>The one that is known: the first receipt is given again.</summary>
    Known,

    /// <summary>An older one that was long on its way: what stands, stands.</summary>
    Older,

    /// <summary>It replaces what stands.</summary>
    Newer,
}
