using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>One person's part in a past training, as a row tells of it.</summary>
/// <param name="TrainingNumber">Of the sender's records: the same number is the same training, and never the same day (two may fall on one).</param>
/// <param name="InstitutionThen">Where the person worked then; null where the row does not say.</param>
/// <param name="Score">In basis points.</param>
public sealed record TrainingEntry(
    PersonEntry Who, string TrainingNumber, Guid ModuleId, DateOnly StartedOn, DateOnly EndedOn, bool Completed, int? Score, Guid? InstitutionThen, Guid? OrganiserId)
{
    /// <summary>The number as compared.</summary>
    public string Key => PersonEntry.NumberKey(TrainingNumber);

    /// <param name="module">From a code or a title to a module.</param>
    /// <exception cref="RuleBroken">Whatever a cell says that cannot be; the codes begin with <c>import.</c></exception>
    public static TrainingEntry Of(RowCells cells, Vocabulary words, Func<string, Guid> institution, Func<string, Guid> module, DateOnly today)
    {
        var who = PersonEntry.Of(cells, words, institution);
        var number = cells.Short(ImportField.TrainingNumber, 100) is { } told && PersonEntry.NumberKey(told).Length > 0 ? told : throw new RuleBroken("import.cell_needed", ImportField.TrainingNumber);
        var taught = module(cells.Find(ImportField.Module) ?? throw new RuleBroken("import.cell_needed", ImportField.Module));
        var from = cells.Day(ImportField.StartedOn) ?? throw new RuleBroken("import.cell_needed", ImportField.StartedOn);
        var to = cells.Day(ImportField.EndedOn) ?? from;
        if (to < from) throw new RuleBroken("import.days_order");
        if (to > today) throw new RuleBroken("import.not_past");
        var organiser = cells.Find(ImportField.Organiser) is { } named ? institution(named) : (Guid?)null;
        return new TrainingEntry(who, number, taught, from, to, cells.YesOrNo(ImportField.Completed) ?? true, cells.Share(ImportField.Score), who.InstitutionId, organiser);
    }
}
