using Lms.Assessments.Imports;
using Lms.Assessments.Matches;
using Lms.Assessments.People;
using Lms.Assessments.Values;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>All people within an officer's reach, read once: fifty thousand questions to the database would take longer than all else.</summary>
internal sealed class ImportBook
{
    private const int MostAlike = 3;
    private readonly MatchBook book;
    private readonly Dictionary<Guid, Face> faces;
    private readonly ImportDefaults defaults;

    private ImportBook(IReadOnlyList<Face> all, ImportDefaults defaults)
    {
        (faces, this.defaults) = (all.ToDictionary(f => f.Id), defaults);
        book = new MatchBook(all.Select(f => new MatchPerson(f.Id, f.NativeName, f.LatinName, Code.Read<Sex>(f.Sex), f.Email, f.RegistrationNumber, f.InstitutionId, f.JobTitle)));
    }

    public static async Task<ImportBook> Of(IReads reads, ImportReading reading) =>
        new(await reads.List<Face>(Sql.Faces, new { scopePerson = reading.By.PersonId, scopeAll = reading.By.Everything }), reading.Defaults);

    /// <summary>Who may be the one a row tells of, the likeliest first. A faint likeness would only be in the way of hundreds of rows.</summary>
    public IReadOnlyList<Guid> Alike(PersonEntry entry)
    {
        if (entry.Names is null) return [];
        var sex = entry.Sex is { } said ? Code.Read<Sex>(said) : Sex.NotStated;
        var asked = new MatchPerson(Guid.Empty, entry.NativeName ?? "", entry.LatinName ?? "", sex, entry.Email, null, entry.InstitutionId ?? defaults.InstitutionId, entry.JobTitle);
        return [.. book.Find(asked, MostAlike).Where(m => m.Strength >= MatchStrength.Likely).Select(m => m.Id)];
    }

    /// <summary>With the number by which a list can say who is meant.</summary>
    public string Called(Guid id) => $"{faces[id].LatinName} ({faces[id].RegistrationNumber})";

    private sealed record Face
    {
        public Guid Id { get; init; }

        public string NativeName { get; init; } = "";

        public string LatinName { get; init; } = "";

        public string Sex { get; init; } = "";

        public string? Email { get; init; }

        public string RegistrationNumber { get; init; } = "";

        public Guid InstitutionId { get; init; }

        public string? JobTitle { get; init; }
    }

    internal static class Sql
    {
        public const string Faces = """
            SELECT scoped.Id, scoped.NativeName, scoped.LatinName, scoped.Sex, scoped.Email, scoped.RegistrationNumber, scoped.InstitutionId, scoped.JobTitle
            FROM Person scoped WHERE scoped.MergedIntoId IS NULL AND
            """ + " " + Scope.OverInstitution;
    }
}
