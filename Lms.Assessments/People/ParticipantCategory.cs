namespace Lms.Assessments.People;

/// <summary>What a participant is counted as in reports, as declared at registration. Stored as its <see cref="Values.Code"/>.</summary>
public enum ParticipantCategory
{
    /// <summary>Civil servant of a ministry, agency or local office.</summary>
    GovernmentOfficial,

    /// <summary>Welfare attaché, consul or other member of a mission.</summary>
    Diplomat,

    LawEnforcement,

    /// <summary>Manager or desk staff of a private employment agency.</summary>
    PeaStaff,

    CsoStaff,

    /// <summary>Reporter, editor or press officer.</summary>
    Media,

    /// <summary>Counsellor of a migrant resource centre.</summary>
    MrcStaff,

    /// <summary>Teacher or trainer of an academy or training centre.</summary>
    Educator,

    Other,
}
