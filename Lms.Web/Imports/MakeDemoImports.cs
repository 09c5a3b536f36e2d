using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Assessments.Values;
using Lms.Data;
using Lms.Data.Imports;
using Lms.Data.People;
using Lms.Scheduler.Imports;

namespace Lms.Web.Imports;

/// <summary>
/// Lists the officer of Tajikistan sent, by the same deeds as any other: one was entered, two wait for a yes, so that nothing counts in
/// the figures by them. In Development and where <c>Demo:Past</c> is true.
/// </summary>
internal sealed class MakeDemoImports(
    IConfiguration configuration, ImportQueries imports, KeepImport keep, CheckImport check, DecideRows decide, BeginImport begin, EnterRows enter, IImportWords words) : IStartupStep
{
    private static readonly Scope Officer = new(DemoId.Person("officer"), Everything: false);

    // After the offices of the past, whose people they are.
    public int Order => 62;

    public async Task Run(CancellationToken cancel)
    {
        if (!configuration.GetValue<bool>("Demo:Past") || await imports.Count(Officer) > 0)
        {
            return;
        }

        foreach (var list in DemoLists.Read())
        {
            await Send(list, cancel);
        }
    }

    private async Task Send(DemoLists.SentList list, CancellationToken cancel)
    {
        var (kind, bytes, institution) = (Code.Read<ImportKind>(list.Kind), list.Bytes(), DemoId.Institution(list.Institution));
        var sent = new NewImport(kind, list.File, bytes, false, FileEncoding.Utf8, CellSeparator.Semicolon, null, institution);
        if (await keep.Run(sent, Officer) is not { } id) return;
        var table = ImportTable.Of(ImportText.Lines(ImportText.Decode(bytes, FileEncoding.Utf8), CellSeparator.Semicolon));
        var fields = HeadGuess.Columns(kind, table.Heads, new Dictionary<string, ImportField?>(StringComparer.Ordinal));
        var defaults = new ImportDefaults(institution, "government_official", "tg", "Asia/Dushanbe");
        await check.Run(id, new ImportPlan(FileEncoding.Utf8, CellSeparator.Semicolon, null, table, fields, defaults, Provenance.Declared), Officer);
        await decide.Run(id, words.Read(), cancel);
        if (!list.Enter) return;
        await begin.Run(id, Officer);
        await enter.Run(id, words.Read(), cancel);
    }
}
