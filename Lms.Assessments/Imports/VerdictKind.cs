namespace Lms.Assessments.Imports;

/// <summary>What a row would do. Stored as its <see cref="Values.Code"/>.</summary>
public enum VerdictKind
{
    /// <summary>Somebody, or a training, that is not here.</summary>
    Create,

    /// <summary>Fields of somebody who is here.</summary>
    Update,

    /// <summary>All of it is here already.</summary>
    Same,

    /// <summary>Perhaps somebody who is here, or in an earlier row; a person decides.</summary>
    Suspect,

    /// <summary>Nothing, for a reason.</summary>
    Refused,
}
