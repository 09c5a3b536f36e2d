using Lms.Assessments.References;
using Lms.Assessments.Values;

namespace Lms.Data.References;

/// <summary>All lists as they stood when they were read. Closed entries are there too: old rows carry them.</summary>
public sealed record ReferenceLists(IReadOnlyList<EntryRow> Entries, IReadOnlyList<NameRow> Names, IReadOnlyList<CountryRow> Countries, IReadOnlyList<UnitRow> Units)
{
    private readonly Dictionary<(string, string), string> texts = Names
        .Where(n => n.List == Code.Of(ReferenceList.Category)).ToDictionary(n => (n.Language, "people.category_" + n.Code), n => n.Name);

    /// <summary>Codes of a list that forms offer, in its order.</summary>
    public IReadOnlyList<string> Offered(ReferenceList list) => [.. All(list).Where(e => e.ClosedAt is null).Select(e => e.Code)];

    /// <summary>All of a list, those closed last.</summary>
    public IReadOnlyList<EntryRow> All(ReferenceList list)
    {
        var code = Code.Of(list);
        return [.. Entries.Where(e => e.List == code).OrderBy(e => e.ClosedAt is not null).ThenBy(e => e.Position).ThenBy(e => e.Code, StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> OfferedCountries => [.. Countries.Where(c => c.ClosedAt is null).Select(c => c.Code)];

    /// <summary>Units of a country that forms offer, by name.</summary>
    public IReadOnlyList<UnitRow> OfferedUnits(string country) => [.. Units.Where(u => u.Country == country && u.ClosedAt is null)];

    /// <summary>The text an administrator gave for a key of the interface; null where the product's own stands.</summary>
    public string? Text(string language, string key) => texts.GetValueOrDefault((language, key));
}
