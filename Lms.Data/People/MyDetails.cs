using Lms.Assessments.People;

namespace Lms.Data.People;

/// <summary>What people may say about themselves.</summary>
/// <param name="Version">Of the person when the form was shown.</param>
public sealed record MyDetails(string NativeName, string LatinName, Sex Sex, string? JobTitle, string Language, string TimeZone, int Version);
