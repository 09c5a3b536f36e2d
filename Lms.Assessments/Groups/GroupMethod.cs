namespace Lms.Assessments.Groups;

/// <summary>How people come into groups. Stored as its <see cref="Values.Code"/>.</summary>
public enum GroupMethod
{
    Random,

    /// <summary>Each institution spread over the groups, so that people meet others' practice.</summary>
    MixInstitutions,

    /// <summary>Colleagues sit together as far as equal groups allow, to work on their own office.</summary>
    SameInstitution,

    /// <summary>Each group as near as can be to everybody's shares of women and men.</summary>
    SexBalance,

    /// <summary>Empty groups; the trainer places each person.</summary>
    ByHand,
}
