using Lms.Assessments.People;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Assessments.Imports;

/// <summary>A person as a row tells of them. What the row does not say is null, and never empties what is known.</summary>
public sealed record PersonEntry
{
    public string? Number { get; init; }

    /// <summary>As compared, see <see cref="People.RegistrationNumber.Key"/>.</summary>
    public string? RegistrationKey { get; init; }

    public string? Email { get; init; }

    public string? NativeName { get; init; }

    public string? LatinName { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? Sex { get; init; }

    public string? Category { get; init; }

    public string? JobTitle { get; init; }

    public string? Language { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>Both names as compared: see <see cref="NameKey"/>.</summary>
    public string? Names => (NativeName ?? LatinName) is null ? null : NameKey(NativeName ?? LatinName!, LatinName ?? "");

    /// <summary>A name as whoever wrote it wrote it, and in Latin letters where the row has both: what is exactly the same person at one institution.</summary>
    public static string NameKey(string native, string latin) => SearchKey.Of(native) + "|" + SearchKey.Of(latin);

    /// <summary>The number under which a sender keeps somebody, as compared.</summary>
    public static string NumberKey(string number) => SearchKey.Of(number).Replace(" ", "", StringComparison.Ordinal);

    /// <param name="institution">From what a cell says to an institution within reach.</param>
    /// <exception cref="RuleBroken">Whatever a cell says that cannot be; the codes begin with <c>import.</c></exception>
    public static PersonEntry Of(RowCells cells, Vocabulary words, Func<string, Guid> institution)
    {
        var (native, latin) = Named(cells);
        return new PersonEntry
        {
            Number = cells.Short(ImportField.Number, 100) is { } number && NumberKey(number).Length > 0 ? number : null,
            RegistrationKey = cells.Find(ImportField.RegistrationNumber) is { } typed ? Registration(typed) : null,
            Email = cells.Email(),
            NativeName = native,
            LatinName = latin,
            InstitutionId = cells.Find(ImportField.Institution) is { } named ? institution(named) : null,
            Sex = cells.Code(ImportField.Sex, words),
            Category = cells.Code(ImportField.Category, words),
            JobTitle = cells.Short(ImportField.JobTitle),
            Language = cells.Code(ImportField.Language, words),
            TimeZone = cells.Code(ImportField.TimeZone, words),
        };
    }

    private static string Registration(string typed) =>
        People.RegistrationNumber.IsOne(typed) ? People.RegistrationNumber.Key(typed) : throw new RuleBroken("import.registration_number", typed);

    private static (string? Native, string? Latin) Named(RowCells cells)
    {
        var (native, latin) = (cells.Short(ImportField.NativeName), cells.Short(ImportField.LatinName));
        if ((cells.Short(ImportField.FullName) ?? cells.Parts()) is { } either)
        {
            if (either.Length > ImportFields.LongestName) throw new RuleBroken("import.too_long", ImportField.FullName, ImportFields.LongestName);
            if (IsLatin(either) && native is not null) latin ??= either;
            else native ??= either;
        }

        if (latin is not null && !IsLatin(latin)) throw new RuleBroken("import.not_latin", latin);
        foreach (var name in (string?[])[native, latin])
        {
            if (name is not null && (!name.Any(char.IsLetter) || name[0] is '=' or '@' || name.Contains('@', StringComparison.Ordinal))) throw new RuleBroken("import.no_name", name);
        }

        return (native, latin ?? (native is not null && IsLatin(native) ? native : null));
    }

    // The same letters as the registration form takes.
    private static bool IsLatin(string name) => name.All(c => c is <= '\u024F' or (>= '\u02B0' and <= '\u036F') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u2019'));
}
