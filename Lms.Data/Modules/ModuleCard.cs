namespace Lms.Data.Modules;

/// <summary>A module as the catalogue shows it: its newest version, in the reader's words where it has them.</summary>
public sealed record ModuleCard
{
    public required string Code { get; init; }

    public required Guid VersionId { get; init; }

    public required int Number { get; init; }

    /// <summary>Of the default texts.</summary>
    public required string Language { get; init; }

    public required int Hours { get; init; }

    public required int CertificateYears { get; init; }

    public required int Lessons { get; init; }

    public required int Minutes { get; init; }

    /// <summary>Tag of the language <see cref="Texts"/> are in.</summary>
    public required string TextLanguage { get; init; }

    public required ModuleTexts Texts { get; init; }

    /// <summary>How many lessons there are in each language, the default one first.</summary>
    public required IReadOnlyList<(string Language, int Lessons)> Languages { get; init; }

    /// <summary>This reader's enrolment in any of its cohorts that still counts, the latest.</summary>
    public Guid? EnrolmentId { get; init; }
}
