using Lms.Assessments.Items;

namespace Lms.Data.Modules.Files;

/// <summary>A folder read without a fault: everything a new version consists of.</summary>
internal sealed record ModuleEdition
{
    public required string Code { get; init; }

    /// <summary>SHA-256 of the folder's files and of the sources its tests cite.</summary>
    public required string Hash { get; init; }

    public required ModuleFile Module { get; init; }

    public required IReadOnlyList<LessonEdition> Lessons { get; init; }

    public required IReadOnlyList<(char Form, IReadOnlyList<ItemVersion> Items)> Forms { get; init; }
}
