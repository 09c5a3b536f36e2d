namespace Lms.Assessments.Imports;

/// <summary>What counts where a row does not say. Stored with the import, as JSON.</summary>
/// <param name="InstitutionId">Also whose numbers those in the file are.</param>
public sealed record ImportDefaults(Guid InstitutionId, string Category, string Language, string TimeZone);
