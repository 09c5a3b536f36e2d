using Lms.Assessments.Attendances;

namespace Lms.Data.Attendances;

/// <summary>A person of a session's cohort, with what a fact and a line of the sheet say of them.</summary>
internal sealed record SessionPerson
{
    public Guid EnrolmentId { get; init; }

    /// <summary>active, withdrawn, completed.</summary>
    public string State { get; init; } = "";

    public Guid PersonId { get; init; }

    public Guid FactKey { get; init; }

    public string LatinName { get; init; } = "";

    public string NativeName { get; init; } = "";

    public string Language { get; init; } = "";

    public string Sex { get; init; } = "";

    public string Category { get; init; } = "";

    public Guid InstitutionId { get; init; }

    public string InstitutionName { get; init; } = "";

    public string InstitutionPath { get; init; } = "";

    public string InstitutionKind { get; init; } = "";

    public string Country { get; init; } = "";

    public string? SubnationalUnit { get; init; }

    public SheetPerson Line(Attended attended, NewestEntry? entry) => new SheetPerson
    {
        Person = PersonId,
        LatinName = LatinName,
        NativeName = NativeName,
        Language = Language,
        Institution = InstitutionName,
        Sex = Sex,
        Reason = entry?.Reason,
        EnteredBy = entry?.EnteredByName,
        EnteredAt = entry?.EnteredAt,
    }.Decided(attended);
}
