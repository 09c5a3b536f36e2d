namespace Lms.Data.Modules;

/// <summary>
/// What a module is called in the language somebody reads now. Rows that deeds load carry its title in the language a person keeps, which
/// another one may have taken the place of on this device.
/// </summary>
public sealed class ModuleTitles(Db db)
{
    /// <summary>In its own language where it has no text in the one asked for.</summary>
    public Task<string> Of(Guid versionId, string language) => db.Read<string>(Sql.Of, new { versionId, language });

    /// <summary>The edition a cohort has.</summary>
    public Task<string> OfCohort(Guid cohortId, string language) => db.Read<string>(Sql.OfCohort, new { cohortId, language });

    internal static class Sql
    {
        public const string Of = """
            SELECT COALESCE(t.Title, v.Title)
            FROM ModuleVersion v
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE v.Id = @versionId
            """;

        public const string OfCohort = """
            SELECT COALESCE(t.Title, v.Title)
            FROM Cohort c
            JOIN ModuleVersion v ON v.Id = c.ModuleVersionId
            LEFT JOIN ModuleText t ON t.ModuleVersionId = v.Id AND t.Language = @language
            WHERE c.Id = @cohortId
            """;
    }
}
