namespace Lms.Web.Tests.Security;

/// <content>Marking and rubrics: pages for those who mark; one piece of work and one draft are nobody's business but theirs.</content>
public sealed partial class ScopeMatrix
{
    private static string[] Markers => ["trainer", "officer", "officer-kg", "administrator"];

    private static readonly Door[] MarkDoors =
    [
        new("/marks", Markers),
        new("/marks/comments", Markers),
        new("/marks/comments", Markers, ("Part", "seen"), ("Text", "You name who paid.")) { IsPost = true },
        new("/marks/comments?handler=change", Nobody, ("id", Guid.Empty.ToString()), ("Text", "Another's")) { IsPost = true },
        new("/marks/comments?handler=remove", Nobody, ("id", Guid.Empty.ToString())) { IsPost = true },
        new($"/marks/{Guid.Empty}", Nobody),
        new($"/marks/{Guid.Empty}/settle", Nobody),
        new($"/marks/{Guid.Empty}/appeal", Nobody),
        new($"/marks/{Guid.Empty}/files/{Guid.Empty}", Nobody),
        new($"/marks/{Guid.Empty}?handler=open", Nobody) { IsPost = true },
        new($"/marks/{Guid.Empty}?handler=save", Nobody, ("Input.Round", "1")) { IsPost = true },
        new($"/marks/{Guid.Empty}?handler=give", Nobody, ("Input.Round", "1")) { IsPost = true },
        new($"/marks/{Guid.Empty}?handler=return", Nobody, ("Input.Round", "1")) { IsPost = true },
        new($"/marks/{Guid.Empty}?handler=leave", Nobody) { IsPost = true },
        new($"/marks/{Guid.Empty}/settle?handler=change", Nobody, ("Input.Reason", "Mine")) { IsPost = true },
        new($"/marks/{Guid.Empty}/settle?handler=answer", Nobody, ("Input.Reason", "Mine")) { IsPost = true },
        new($"/marks/{Guid.Empty}/appeal", Nobody, ("Reason", "Look again")) { IsPost = true },
        new("/rubrics", Markers),
        new("/rubrics/new", Markers),
        new($"/rubrics/{Guid.Empty}", Nobody),
        new($"/rubrics/{Guid.Empty}/edit", Nobody),
        new($"/rubrics/{Guid.Empty}?handler=withdraw", Nobody) { IsPost = true },
        new($"/rubrics/{Guid.Empty}?handler=copy", Nobody) { IsPost = true },
    ];
}
