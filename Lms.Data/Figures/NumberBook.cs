using Lms.Assessments.Facts;

namespace Lms.Data.Figures;

/// <summary>All numbers given so far, in memory: who goes through a million facts does not look each one up. For one run, not for the life of the process.</summary>
internal sealed class NumberBook
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> traits = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, int> cohorts = [];
    private readonly Dictionary<Guid, int> people = [];

    public static async Task<NumberBook> Of(IReads reads)
    {
        var book = new NumberBook();
        foreach (var row in await reads.List<NumberRow>(Sql.Places)) book.places[row.Digest] = row.Number;
        foreach (var row in await reads.List<NumberRow>(Sql.Traits)) book.traits[row.Digest] = row.Number;
        foreach (var row in await reads.List<NumberRow>(Sql.Cohorts)) book.cohorts[row.Id] = row.Number;
        foreach (var row in await reads.List<NumberRow>(Sql.People)) book.people[row.Id] = row.Number;
        return book;
    }

    /// <summary>Null where something the fact says has no number yet.</summary>
    public FigureNumbers? Find(Fact fact) =>
        places.TryGetValue(FigureKeys.Area(fact), out var area) && places.TryGetValue(FigureKeys.Place(fact), out var place)
        && traits.TryGetValue(FigureKeys.Trait(fact), out var trait) && Number(cohorts, fact.CohortId) is { } cohort && Number(people, fact.PersonKey) is { } person
            ? new FigureNumbers { Area = area, Place = place, Trait = trait, Cohort = cohort, Person = person }
            : null;

    /// <summary>The numbers of a fact, given in this unit where there were none; remembered once it has committed.</summary>
    public async Task<FigureNumbers> Of(UnitOfWork work, Fact fact)
    {
        if (Find(fact) is { } known)
        {
            return known;
        }

        var given = await work.Numbers(fact);
        work.AfterCommit(() => Learn(fact, given));
        return given;
    }

    private void Learn(Fact fact, FigureNumbers given)
    {
        (places[FigureKeys.Area(fact)], places[FigureKeys.Place(fact)], traits[FigureKeys.Trait(fact)]) = (given.Area, given.Place, given.Trait);
        if (fact.CohortId is { } cohort) cohorts[cohort] = given.Cohort;
        if (fact.PersonKey is { } person) people[person] = given.Person;
    }

    private static int? Number(Dictionary<Guid, int> numbers, Guid? id) => id is not { } key ? 0 : numbers.TryGetValue(key, out var number) ? number : null;

    internal sealed record NumberRow
    {
        public int Number { get; init; }

        public string Digest { get; init; } = "";

        public Guid Id { get; init; }
    }

    internal static class Sql
    {
        public const string Places = "SELECT Number, PlaceKey AS Digest FROM FigurePlace";

        public const string Traits = "SELECT Number, TraitKey AS Digest FROM FigureTrait";

        public const string Cohorts = "SELECT Number, CohortId AS Id FROM FigureCohort";

        public const string People = "SELECT Number, PersonKey AS Id FROM FigurePerson";
    }
}
