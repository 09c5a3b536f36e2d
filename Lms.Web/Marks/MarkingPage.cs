using Lms.Data.Marks;
using Lms.Data.Submissions;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Lms.Web.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Marks;

/// <summary>A page about one piece of work, for those who mark it: for everybody else it does not exist.</summary>
public abstract class MarkingPage(MarkQueries marks, CurrentPerson me, Words words, TimeProvider clock) : LmsPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Submission { get; set; }

    /// <summary>The assignment the marker is going through; next stays in it as long as something of it waits.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Of { get; set; }

    [BindProperty]
    public SheetForm Input { get; set; } = new();

    public Marking At { get; private set; } = null!;

    public CohortLine Cohort { get; private set; } = new();

    public IReadOnlyList<SubmissionMember> Members { get; private set; } = [];

    public IReadOnlyList<HandedInFile> Files { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public bool IsBlind => At.Stored.Assignment.IsBlind;

    public string Here => $"/marks/{Submission}" + Query;

    /// <summary>Whose it is, for headings: names, or the code.</summary>
    public string Whose => IsBlind || Members.Count == 0 ? words["marks.code", ("code", At.Stored.Row.Code)] : words.List(Members.Select(m => m.NativeName));

    protected string Query => Of is { } assignment ? $"?of={assignment}" : "";

    protected CurrentPerson Me => me;

    protected MarkQueries Queries => marks;

    protected Words Words => words;

    protected bool IsScript => Request.Headers.ContainsKey(SessionPage.ScriptHeader);

    public override async Task LoadAsync() => await FindAsync();

    protected async Task<bool> FindAsync()
    {
        if (await marks.Find(Submission, me.Scope) is not { } found)
        {
            return false;
        }

        At = found;
        Cohort = await marks.Cohort(found.Stored.Assignment.CohortId) ?? new CohortLine();
        Members = IsBlind ? [] : await marks.Members(Submission);
        Files = [.. (await marks.Files(found.Stored.Submission.Newest!.Uploads)).Select((f, i) => IsBlind
            ? new HandedInFile(words["marks.file_number", ("number", i + 1)], $"/marks/{Submission}/files/{f.Id}", f.Bytes)
            : new HandedInFile(f.Name, $"/uploads/{f.Id}", f.Bytes))];
        Response.Headers.CacheControl = "no-store";
        return true;
    }
}
