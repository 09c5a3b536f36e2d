using System.Reflection;
using System.Text.Json;

namespace Lms.Web.People;

/// <summary>The invented people of <c>database/demo/people.json</c>, as that file says it.</summary>
internal sealed record DemoPeople(IReadOnlyList<DemoPeople.Institution> Institutions, IReadOnlyList<DemoPeople.Person> People)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>The password of all of them, so that the form can be tried too. The README says it.</summary>
    public const string Password = "lantern-river-demo-27";

    private static readonly Lazy<DemoPeople> Once = new(Read);

    public static DemoPeople All => Once.Value;

    public string CountryOf(Person person) => Institutions.Single(i => i.Key == person.Institution).Country;

    private static DemoPeople Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("demo/people.json")!;
        return JsonSerializer.Deserialize<DemoPeople>(file, Json)!;
    }

    internal sealed record Institution(string Key, string? Parent, string Kind, string Country, string? Unit, string Name, string English, string? Licence);

    internal sealed record Person(
        string Key, string Name, string Latin, string Sex, string Institution, string Category, string? Job, string Language, string Zone, bool Email, IReadOnlyList<Role>? Roles)
    {
        public string? Address => Email ? $"{Key}@demo.example" : null;

        /// <summary>What they mainly are, for the list to pick from.</summary>
        public string Role => Roles is [var first, ..] ? first.Kind : "trainee";
    }

    /// <param name="Institution">Null: everything.</param>
    internal sealed record Role(string Kind, string? Institution);
}
