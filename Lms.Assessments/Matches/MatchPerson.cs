using Lms.Assessments.People;

namespace Lms.Assessments.Matches;

/// <summary>What is known of somebody when they are compared with others: from the register, from a form, or from a line of a file.</summary>
/// <param name="Id">Of the person, or any id of the line's own.</param>
/// <param name="LatinName">May be empty where a file has none; so may the native name, but not both.</param>
/// <param name="RegistrationNumber">As typed.</param>
/// <param name="InstitutionId">Null where a line does not say.</param>
public sealed record MatchPerson(
    Guid Id, string NativeName, string LatinName, Sex Sex = Sex.NotStated, string? Email = null, string? RegistrationNumber = null, Guid? InstitutionId = null, string? JobTitle = null);
