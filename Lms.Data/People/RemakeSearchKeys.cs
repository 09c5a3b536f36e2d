using Lms.Assessments.People;
using Lms.Data.Audit;
using Lms.Data.Institutions;

namespace Lms.Data.People;

/// <summary>
/// Rows whose keys were made by an older form of <see cref="SearchText"/> (or by none) get those of today, some hundred at a time, so
/// that other writers wait for a moment only. Cut short, the next start goes on.
/// </summary>
public sealed class RemakeSearchKeys(Db db, TimeProvider clock) : IStartupStep
{
    /// <summary>Rows of one unit of work.</summary>
    public const int Batch = 500;

    public int Order => 5;

    public async Task Run(CancellationToken cancel)
    {
        var remade = await Again(People, cancel) + await Again(Institutions, cancel);
        if (remade > 0)
        {
            await db.Work(nameof(RemakeSearchKeys), work => work.Audit(new AuditEntry(clock.GetUtcNow(), null, nameof(RemakeSearchKeys), "Person", "all")), cancel);
        }
    }

    private async Task<int> Again(Func<UnitOfWork, Task<int>> batch, CancellationToken cancel)
    {
        var (all, last) = (0, Batch);
        while (last == Batch)
        {
            last = await db.Work(nameof(RemakeSearchKeys), batch, cancel);
            all += last;
        }

        return all;
    }

    private static async Task<int> People(UnitOfWork work)
    {
        var rows = await work.List<Person>(work.Dialect.Page(Sql.OldPeople), new { form = SearchText.Form, skip = 0, take = Batch });
        foreach (var person in rows)
        {
            await work.Execute(Sql.SetPerson, PersonStore.Keys(person));
        }

        return rows.Count;
    }

    private static async Task<int> Institutions(UnitOfWork work)
    {
        var rows = await work.List<Institution>(work.Dialect.Page(Sql.OldInstitutions), new { form = SearchText.Form, skip = 0, take = Batch });
        foreach (var institution in rows)
        {
            await work.Execute(Sql.SetInstitution, new { institution.Id, SearchKey = InstitutionStore.SearchKeyOf(institution), KeyForm = SearchText.Form });
        }

        return rows.Count;
    }

    internal static class Sql
    {
        public const string OldPeople = """
            SELECT Id, RegistrationNumber, NativeName, LatinName, Email FROM Person WHERE KeyForm IS NULL OR KeyForm < @form ORDER BY Id
            """;

        public const string SetPerson = "UPDATE Person SET SearchKey = @SearchKey, MatchKey = @MatchKey, KeyForm = @KeyForm WHERE Id = @Id";

        public const string OldInstitutions = """
            SELECT Id, Name, EnglishName, SubnationalUnit, LicenceNumber FROM Institution WHERE KeyForm IS NULL OR KeyForm < @form ORDER BY Id
            """;

        public const string SetInstitution = "UPDATE Institution SET SearchKey = @SearchKey, KeyForm = @KeyForm WHERE Id = @Id";
    }
}
