using System.Text;
using Lms.Assessments.Imports;
using Lms.Data.Imports;
using Lms.Data.People;
using Lms.Testing;

namespace Lms.Web.Tests.Security;

public sealed partial class ScopeMatrix
{
    private static readonly Door[] ImportDoors =
    [
        new("/imports", Officers),
        new("/imports/new", Officers),
        new("/imports/{import}", Tajik),
        new("/imports/{import}?handler=progress", Tajik),
        new("/imports/{import}.xlsx", Tajik),
        new("/imports/{import}/read", Tajik),
        new($"/imports/{Guid.Empty}", Nobody),
        new($"/imports/{Guid.Empty}?handler=progress", Nobody),
        new($"/imports/{Guid.Empty}.xlsx", Nobody),
        new($"/imports/{Guid.Empty}/read", Nobody),
        new($"/imports/{Guid.Empty}?handler=choose", Nobody, ("row-1", "leave_out")) { IsPost = true },
        new($"/imports/{Guid.Empty}?handler=rest", Nobody, ("choice", "leave_out")) { IsPost = true },
        new($"/imports/{Guid.Empty}?handler=begin", Nobody) { IsPost = true },
        new($"/imports/{Guid.Empty}?handler=undo", Nobody, ("why", "Because")) { IsPost = true },
        new($"/imports/{Guid.Empty}/read", Nobody, ("Input.Category", "other")) { IsPost = true },
    ];

    /// <summary>A list the officer of Tajikistan sent: <c>{import}</c> in a path.</summary>
    private async Task<string> ImportPath(string path)
    {
        if (!path.Contains("{import}", StringComparison.Ordinal)) return path;
        var sent = new NewImport(ImportKind.People, "list.csv", Encoding.UTF8.GetBytes("Name\nA B\n"), false, FileEncoding.Utf8, CellSeparator.Comma, null, DemoId.Institution("tj-mrc"));
        var id = await app.Get<KeepImport>().Run(sent, new Scope(LmsApp.Person("officer"), Everything: false));
        return path.Replace("{import}", id.ToString(), StringComparison.Ordinal);
    }
}
