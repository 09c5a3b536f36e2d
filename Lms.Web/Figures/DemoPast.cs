using System.Reflection;
using System.Text.Json;

namespace Lms.Web.Figures;

/// <summary>Invented provincial offices and names of <c>database/demo/past.json</c>, as that file says it.</summary>
internal sealed record DemoPast(IReadOnlyList<DemoPast.Place> Countries)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    public static DemoPast Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/past.json")!;
        return JsonSerializer.Deserialize<DemoPast>(file, Json)!;
    }

    /// <param name="Owner">What the offices hang under, and who holds the cohorts.</param>
    /// <param name="Also">Other institutions whose few people join.</param>
    /// <param name="Families">Native and Latin; women's end in -а.</param>
    /// <param name="Funding">Of each module: basis points by the code of who pays. What is left of all is paid by nobody on record.</param>
    internal sealed record Place(
        string Country, string Owner, string Zone, string Language, IReadOnlyList<Office> Offices, IReadOnlyList<string> Also,
        IReadOnlyList<string[]> Female, IReadOnlyList<string[]> Male, IReadOnlyList<string[]> Families,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Funding);

    /// <summary>Without a name it is one of the demo people's institutions.</summary>
    internal sealed record Office(string Key, string? Unit, string? Name, string? English, int People);
}
