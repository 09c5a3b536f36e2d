namespace Lms.Data.Institutions;

/// <summary>What an office corrects about an institution. Its place in the tree is moved, its licence recorded, by deeds of their own.</summary>
/// <param name="Version">Of the institution when the form was shown.</param>
public sealed record InstitutionChange(string Kind, string Name, string EnglishName, string Country, string? SubnationalUnit, int Version);
