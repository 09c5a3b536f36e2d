using Lms.Assessments.Imports;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>A person's fields by the names imports know them under.</summary>
internal static class PersonFields
{
    /// <summary>The person with one field changed. The number of an institution is not a field of the person.</summary>
    public static Person With(Person person, ImportField field, string? value) => field switch
    {
        ImportField.NativeName => person with { NativeName = value! },
        ImportField.LatinName => person with { LatinName = value! },
        ImportField.Sex => person with { Sex = value! },
        ImportField.Institution => person with { InstitutionId = Guid.Parse(value!) },
        ImportField.Category => person with { Category = value! },
        ImportField.JobTitle => person with { JobTitle = value },
        ImportField.Language => person with { Language = value! },
        ImportField.TimeZone => person with { TimeZone = value! },
        ImportField.Email => person with { Email = value },
        _ => person,
    };

    public static string? Of(Person person, ImportField field) => field switch
    {
        ImportField.NativeName => person.NativeName,
        ImportField.LatinName => person.LatinName,
        ImportField.Sex => person.Sex,
        ImportField.Institution => person.InstitutionId.ToString(),
        ImportField.Category => person.Category,
        ImportField.JobTitle => person.JobTitle,
        ImportField.Language => person.Language,
        ImportField.TimeZone => person.TimeZone,
        ImportField.Email => person.Email,
        _ => null,
    };
}
