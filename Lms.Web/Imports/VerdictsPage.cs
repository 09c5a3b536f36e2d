using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Imports;
using Lms.Data.People;
using Lms.Scheduler.Languages;
using Lms.Web.Errors;
using Lms.Web.Parts;
using Lms.Web.People;

namespace Lms.Web.Imports;

/// <summary>What the page of an import and its file share: rows in words.</summary>
internal abstract class VerdictsPage(ImportQueries imports, RuleWords rules, CurrentPerson me, Words words) : LmsPage
{
    private IReadOnlyDictionary<Guid, string> institutions = new Dictionary<Guid, string>();

    public ImportRecord Import { get; protected set; } = new();

    public IReadOnlyDictionary<Guid, PersonRow> People { get; private set; } = new Dictionary<Guid, PersonRow>();

    protected ImportQueries Imports => imports;

    protected CurrentPerson Me => me;

    protected Words Words => words;

    /// <summary>How the row calls its person.</summary>
    public string Called(ImportRowRecord row)
    {
        var cells = RowCells.Of(Import.FieldList, row.CellList);
        var name = cells.Find(ImportField.NativeName) ?? cells.Find(ImportField.FullName) ?? cells.Parts() ?? cells.Find(ImportField.LatinName) ?? cells.Find(ImportField.Email) ?? cells.Find(ImportField.RegistrationNumber) ?? cells.Find(ImportField.Number);
        return name ?? row.CellList.FirstOrDefault(c => c.Length > 0) ?? "";
    }

    /// <summary>What stands beside the name: where they work, or which training it was.</summary>
    public string Beside(ImportRowRecord row)
    {
        var cells = RowCells.Of(Import.FieldList, row.CellList);
        return Import.What == ImportKind.People
            ? cells.Find(ImportField.Institution) ?? institutions.GetValueOrDefault(Import.InstitutionId) ?? ""
            : string.Join(" · ", new[] { cells.Find(ImportField.TrainingNumber), cells.Find(ImportField.Module), cells.Find(ImportField.StartedOn) }.OfType<string>());
    }

    public string Why(RowReason reason) => rules.For(reason.Rule());

    /// <summary>A code or an id of a field as a reader knows it.</summary>
    public string Value(ImportField field, string? value) => (field, value) switch
    {
        (_, null or "") => words["imports.empty"],
        (ImportField.Institution, _) => Guid.TryParse(value, out var id) ? institutions.GetValueOrDefault(id) ?? words["imports.elsewhere"] : value,
        (ImportField.Sex, _) => words["people.sex_" + value],
        (ImportField.Category, _) => words["people.category_" + value],
        (ImportField.Language, _) => Choices.LanguageName(value),
        _ => value,
    };

    protected async Task<bool> Find(Guid id)
    {
        if (await imports.Find(id, me.Scope) is not { } found) return false;
        Import = found;
        return true;
    }

    /// <summary>The names of all these rows speak of, in two statements.</summary>
    protected async Task Name(IReadOnlyList<ImportRowRecord> rows)
    {
        People = await imports.People(rows.SelectMany(r => r.Said is { } said ? said.Suspects.Select(s => s.PersonId).Append(said.PersonId).Append(r.PersonId) : [r.PersonId]).OfType<Guid>(), me.Scope);
        institutions = await imports.Institutions(rows.SelectMany(r => r.Said?.Changes ?? []).Where(c => c.Field == ImportField.Institution)
            .SelectMany(c => new[] { c.Was, c.Becomes }).OfType<string>().Select(Guid.Parse).Append(Import.InstitutionId));
    }
}
