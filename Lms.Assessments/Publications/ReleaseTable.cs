namespace Lms.Assessments.Publications;

/// <summary>
/// The closed list of tables about people that leave the house, each by sex. They share nothing but country, sex and period, so that
/// together they tell no more than each does beside those totals. Stored as its <see cref="Values.Code"/>.
/// </summary>
public enum ReleaseTable
{
    /// <summary>Unique people who met the indicator, by country.</summary>
    People,

    /// <summary>The same by sub-national unit. Not for the public.</summary>
    Units,

    /// <summary>The same by kind of institution. Not for the public.</summary>
    Kinds,

    /// <summary>The same by module: somebody of two modules is in both lines.</summary>
    Modules,

    /// <summary>Certificates issued.</summary>
    Certificates,

    /// <summary>Presences at sessions.</summary>
    Attendances,
}
