namespace Lms.Assessments.Factsheets;

/// <summary>Where a line stands. What was not counted here stands apart and is never added to what was.</summary>
public enum FactsheetSection
{
    /// <summary>People, by themselves and by module.</summary>
    People,

    /// <summary>What was held and given: trainings, sessions, attendances, certificates, institutions reached.</summary>
    Activities,

    /// <summary>By sub-national unit.</summary>
    Units,

    /// <summary>By kind of institution.</summary>
    Kinds,

    /// <summary>Reported from outside.</summary>
    Outside,

    /// <summary>Second generation: whom trained people trained.</summary>
    Cascade,

    /// <summary>How far modules are part of the institutions' own programmes.</summary>
    Institutionalisation,
}
