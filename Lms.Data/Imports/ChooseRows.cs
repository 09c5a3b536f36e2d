using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data.Audit;
using Lms.Data.People;

namespace Lms.Data.Imports;

/// <summary>What an officer says of rows that may be of somebody who is here.</summary>
public sealed class ChooseRows(Db db, TimeProvider clock)
{
    /// <summary>Only among those the row was suspected to be. False where there is no such import that is still to be entered.</summary>
    public Task<bool> Run(Guid id, IReadOnlyDictionary<int, (RowChoice Choice, Guid? Who)> choices, Scope by) => db.Work(nameof(ChooseRows), async work =>
    {
        if (await work.FindImport(id, by) is not { Stands: ImportState.Checked })
        {
            return false;
        }

        foreach (var row in (await work.List<ImportRowRecord>(Sql.Suspects, new { id, places = choices.Keys.Append(0).ToList() })))
        {
            var (choice, who) = choices[row.Place];
            var suspects = row.Said!.Suspects;
            var meant = choice == RowChoice.SamePerson ? suspects.FirstOrDefault(s => s.PersonId == who) ?? suspects[0] : null;
            await work.Execute(Sql.Choose, new { id, row.Place, choice = Code.Of(choice), chosen = meant?.PersonId });
        }

        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChooseRows), "Import", id.ToString(), null, CanonicalJson.Write(new { rows = choices.Count })));
        return true;
    });

    /// <summary>Says the same of all suspected rows nothing was said of yet.</summary>
    public Task<bool> RunForRest(Guid id, RowChoice choice, Scope by) => db.Work(nameof(ChooseRows), async work =>
    {
        if (choice == RowChoice.SamePerson || await work.FindImport(id, by) is not { Stands: ImportState.Checked })
        {
            return false;
        }

        var rows = await work.Execute(Sql.ChooseRest, new { id, choice = Code.Of(choice) });
        await work.Audit(new AuditEntry(clock.GetUtcNow(), by.PersonId, nameof(ChooseRows), "Import", id.ToString(), null, CanonicalJson.Write(new { rows })));
        return true;
    });

    internal static class Sql
    {
        public const string Suspects = ImportStore.Sql.RowColumns + " WHERE ImportId = @id AND Verdict = 'suspect' AND Place IN @places";

        public const string Choose = "UPDATE ImportRow SET Choice = @choice, ChosenId = @chosen WHERE ImportId = @id AND Place = @Place";

        public const string ChooseRest = "UPDATE ImportRow SET Choice = @choice, ChosenId = NULL WHERE ImportId = @id AND Verdict = 'suspect' AND Choice IS NULL";
    }
}
