namespace Lms.Assessments.People;

/// <summary>What an institution is. Stored as its <see cref="Values.Code"/>.</summary>
public enum InstitutionKind
{
    Ministry,

    /// <summary>A service or authority under a ministry.</summary>
    Agency,

    /// <summary>A regional or local office of another institution.</summary>
    Office,

    /// <summary>Private employment agency; carries the licence number as the regulator's list prints it.</summary>
    Pea,

    /// <summary>Civil society organisation.</summary>
    Cso,

    Media,

    /// <summary>Embassy or consulate.</summary>
    Mission,

    /// <summary>Migrant resource centre.</summary>
    Mrc,

    Academy,
}
