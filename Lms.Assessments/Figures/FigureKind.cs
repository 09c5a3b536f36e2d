namespace Lms.Assessments.Figures;

/// <summary>
/// What a figure counts. The first three are distinct counts of who met a version of an indicator: they are asked anew for every
/// period and every cell and are never sums of smaller ones. The others are sums of events. Its <see cref="Values.Code"/> stands in
/// links and stored views.
/// </summary>
public enum FigureKind
{
    /// <summary>Unique people: somebody who met it in two modules, cohorts or months counts once.</summary>
    People,

    /// <summary>Institutions to which at least one of them belonged on that day.</summary>
    Organisations,

    /// <summary>Cohorts in which at least one of them met it.</summary>
    Trainings,

    /// <summary>Presences: a person at a session.</summary>
    Attendances,

    /// <summary>Sessions held.</summary>
    Sessions,

    /// <summary>Certificates issued and not revoked; one replaced by a corrected one counts once.</summary>
    Certificates,
}
