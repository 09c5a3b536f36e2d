namespace Lms.Assessments.Imports;

/// <summary>All who are here and could be meant by the rows at hand, found by each of the ways in which a row can name somebody.</summary>
public sealed class KnownPeople
{
    private readonly Dictionary<Guid, KnownPerson> byId;
    private readonly Dictionary<string, KnownPerson> byNumber;
    private readonly Dictionary<string, KnownPerson> byRegistration;
    private readonly Dictionary<string, KnownPerson> byEmail;
    private readonly ILookup<(string Names, Guid Institution), KnownPerson> byNames;
    private readonly ILookup<(string Native, Guid Institution), KnownPerson> byNative;

    /// <param name="people">Each once.</param>
    /// <param name="numbers">Who has which of the sender's numbers, as compared.</param>
    public KnownPeople(IEnumerable<KnownPerson> people, IReadOnlyDictionary<string, Guid> numbers)
    {
        byId = people.ToDictionary(p => p.Id);
        byNumber = numbers.Where(n => byId.ContainsKey(n.Value)).ToDictionary(n => n.Key, n => byId[n.Value], StringComparer.Ordinal);
        byRegistration = byId.Values.ToDictionary(p => p.RegistrationKey, StringComparer.Ordinal);
        byEmail = byId.Values.Where(p => p.EmailKey is not null).ToDictionary(p => p.EmailKey!, StringComparer.Ordinal);
        byNames = byId.Values.Where(p => p.IsReached).ToLookup(p => (PersonEntry.NameKey(p.NativeName, p.LatinName), p.InstitutionId));
        byNative = byId.Values.Where(p => p.IsReached).SelectMany(p => new[] { p.NativeName, p.LatinName }.Distinct(StringComparer.Ordinal).Select(n => (n, p)))
            .ToLookup(n => (PersonEntry.NameKey(n.n, ""), n.p.InstitutionId), n => n.p);
    }

    public KnownPerson? Find(Guid id) => byId.GetValueOrDefault(id);

    public KnownPerson? ByNumber(string? number) => number is null ? null : byNumber.GetValueOrDefault(PersonEntry.NumberKey(number));

    public KnownPerson? ByRegistration(string? key) => key is null ? null : byRegistration.GetValueOrDefault(key);

    public KnownPerson? ByEmail(string? key) => key is null ? null : byEmail.GetValueOrDefault(key);

    /// <summary>Of exactly these names at this institution; a row with one name means whoever has it in either script.</summary>
    public IReadOnlyList<KnownPerson> ByNames(PersonEntry entry, Guid institution) => entry switch
    {
        { NativeName: { } native, LatinName: { } latin } when native != latin => [.. byNames[(PersonEntry.NameKey(native, latin), institution)]],
        { Names: not null } => [.. byNative[(PersonEntry.NameKey((entry.NativeName ?? entry.LatinName)!, ""), institution)]],
        _ => [],
    };
}
