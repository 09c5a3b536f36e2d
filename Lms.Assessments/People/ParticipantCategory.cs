namespace Lms.Assessments.People;

/// <summary>
/// What a participant is counted as in reports, as declared at registration: the categories every installation begins with, by their
/// stored <see cref="Values.Code"/>. An administrator adds others, which have a code and no member here.
/// </summary>
public enum ParticipantCategory
{
    /// <summary>Civil servant of a ministry, agency or local office.</summary>
    GovernmentOfficial,

    /// <summary>Community welfare or labour attaché.</summary>
    WelfareAttache,

    /// <summary>Consul or other member of a mission.</summary>
    Diplomat,

    LawEnforcement,

    /// <summary>Owner or manager of a private employment agency.</summary>
    PeaManager,

    /// <summary>Desk staff of a private employment agency.</summary>
    PeaStaff,

    /// <summary>Counsellor or other staff of a migrant resource centre.</summary>
    MrcStaff,

    /// <summary>Trainer or teacher of a training centre.</summary>
    Educator,

    /// <summary>Teacher or researcher of a university.</summary>
    Academic,

    /// <summary>Journalist, editor or press officer.</summary>
    Media,

    CsoStaff,

    FaithLeader,

    Other,
}
