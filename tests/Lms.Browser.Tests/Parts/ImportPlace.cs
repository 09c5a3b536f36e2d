using System.Text;
using Lms.Assessments.Facts;
using Lms.Assessments.Imports;
using Lms.Data.Imports;
using Lms.Data.People;
using Lms.Scheduler.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace Lms.Browser.Tests.Parts;

/// <summary>A list of the officer's that was read and checked: a row to make, one suspected, one refused.</summary>
internal static class ImportPlace
{
    private const string List = "Name;Sex;E-mail\nКурбонова Мавзуна;ж;m.qurbonova@demo.example\nХакимова Гульнора;ж;\n;м;\n";

    public static async Task<Guid> Make(Site site)
    {
        var (by, office) = (new Scope(Site.Person("officer"), Everything: false), DemoId.Institution("tj-mrc"));
        var sent = new NewImport(ImportKind.People, "list.csv", Encoding.UTF8.GetBytes(List), false, FileEncoding.Utf8, CellSeparator.Semicolon, null, office);
        var id = (await site.Services.GetRequiredService<KeepImport>().Run(sent, by))!.Value;
        var table = ImportTable.Of(ImportText.Lines(List, CellSeparator.Semicolon));
        var fields = HeadGuess.Columns(ImportKind.People, table.Heads, new Dictionary<string, ImportField?>(StringComparer.Ordinal));
        var plan = new ImportPlan(FileEncoding.Utf8, CellSeparator.Semicolon, null, table, fields, new ImportDefaults(office, "government_official", "tg", "Asia/Dushanbe"), Provenance.Declared);
        await site.Services.GetRequiredService<CheckImport>().Run(id, plan, by);
        await site.Services.GetRequiredService<DecideRows>().Run(id, site.Services.GetRequiredService<IImportWords>().Read(), default);
        return id;
    }
}
