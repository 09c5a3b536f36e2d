using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>What the registration form says.</summary>
/// <param name="Category">The code: one of those every installation begins with, or one an administrator added.</param>
/// <param name="Id">Made with the form, so that the form sent twice is one person.</param>
public sealed record NewPerson(
    Guid Id,
    string NativeName,
    string LatinName,
    Sex Sex,
    Guid InstitutionId,
    string Category,
    string? JobTitle,
    string Language,
    string TimeZone,
    string? Email);
