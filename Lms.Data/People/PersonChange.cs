using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>What an office corrects about a person. The address is not among it: that is confirmed by mail.</summary>
/// <param name="Category">The code.</param>
/// <param name="Version">Of the person when the form was shown.</param>
public sealed record PersonChange(
    string NativeName, string LatinName, Sex Sex, Guid InstitutionId, string Category, string? JobTitle, string Language, string TimeZone, int Version);
