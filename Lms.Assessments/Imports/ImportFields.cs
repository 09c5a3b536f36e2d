using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>Which fields a kind of file has, and which it cannot do without.</summary>
public static class ImportFields
{
    public const int LongestName = 200;

    private static readonly ImportField[] Who =
    [
        ImportField.Number, ImportField.RegistrationNumber, ImportField.Email, ImportField.FullName, ImportField.NativeName, ImportField.LatinName,
        ImportField.FamilyName, ImportField.GivenName, ImportField.Patronymic, ImportField.Institution,
    ];

    public static IReadOnlyList<ImportField> Of(ImportKind kind) => kind == ImportKind.People
        ? [.. Who, ImportField.Sex, ImportField.Category, ImportField.JobTitle, ImportField.Language, ImportField.TimeZone]
        : [.. Who, ImportField.TrainingNumber, ImportField.Module, ImportField.StartedOn, ImportField.EndedOn, ImportField.Completed, ImportField.Score, ImportField.Organiser];

    /// <summary>Says no to columns that cannot tell what the file is for.</summary>
    /// <exception cref="RuleBroken"><c>import.field_twice</c>, <c>import.names_needed</c>, <c>import.who_needed</c>, <c>import.column_needed</c></exception>
    public static void Check(ImportKind kind, IReadOnlyCollection<ImportField> mapped)
    {
        if (mapped.GroupBy(f => f).FirstOrDefault(g => g.Skip(1).Any()) is { } twice) throw new RuleBroken("import.field_twice", twice.Key);
        var named = mapped.Any(f => f is ImportField.FullName or ImportField.NativeName or ImportField.LatinName) || (mapped.Contains(ImportField.FamilyName) && mapped.Contains(ImportField.GivenName));
        if (kind == ImportKind.People)
        {
            if (!named) throw new RuleBroken("import.names_needed");
            return;
        }

        if (!named && !mapped.Any(f => f is ImportField.Number or ImportField.RegistrationNumber or ImportField.Email)) throw new RuleBroken("import.who_needed");
        foreach (var needed in (ImportField[])[ImportField.TrainingNumber, ImportField.Module, ImportField.StartedOn])
        {
            if (!mapped.Contains(needed)) throw new RuleBroken("import.column_needed", needed);
        }
    }
}
