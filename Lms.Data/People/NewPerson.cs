using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>What the registration form says.</summary>
/// <param name="Id">Made with the form, so that the form sent twice is one person.</param>
public sealed record NewPerson(
    Guid Id,
    string NativeName,
    string LatinName,
    Sex Sex,
    Guid InstitutionId,
    ParticipantCategory Category,
    string? JobTitle,
    string Language,
    string TimeZone,
    string? Email);
