using Lms.Assessments.Imports;
using Lms.Assessments.Values;

namespace Lms.Data.Imports;

/// <summary>An import, without its file.</summary>
public sealed record ImportRecord
{
    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string FileName { get; init; } = "";

    public bool IsWorkbook { get; init; }

    public string? Encoding { get; init; }

    public string? Separator { get; init; }

    public string? Sheet { get; init; }

    public int? HeadLine { get; init; }

    public string Heads { get; init; } = "[]";

    public string Fields { get; init; } = "[]";

    public Guid InstitutionId { get; init; }

    public string Defaults { get; init; } = "";

    public string Provenance { get; init; } = "";

    public string State { get; init; } = "";

    public int Total { get; init; }

    public int Done { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public Guid CreatedBy { get; init; }

    public string CreatedByName { get; init; } = "";

    public DateTimeOffset? CheckedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public DateTimeOffset? UndoneAt { get; init; }

    public Guid? UndoneBy { get; init; }

    public string? UndoneReason { get; init; }

    public ImportState Stands => Code.Read<ImportState>(State);

    public ImportKind What => Code.Read<ImportKind>(Kind);

    public ImportDefaults Rules => CanonicalJson.Read<ImportDefaults>(Defaults);

    public IReadOnlyList<string> HeadList => CanonicalJson.Read<IReadOnlyList<string>>(Heads);

    public IReadOnlyList<ImportField?> FieldList => [.. CanonicalJson.Read<IReadOnlyList<string>>(Fields).Select(f => f.Length == 0 ? (ImportField?)null : Code.Read<ImportField>(f))];

    /// <summary>Somebody works on it, or will within seconds.</summary>
    public bool IsWorking => Stands is ImportState.Checking or ImportState.Running or ImportState.Undoing;
}
