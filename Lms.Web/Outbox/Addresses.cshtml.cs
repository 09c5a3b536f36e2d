using System.Text;
using Lms.Assessments.Outbox;
using Lms.Assessments.Values;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Lms.Web.Outbox;

/// <summary>Whom mail does not reach, for those who can ask them; and, for administrators, reports that came back by mail.</summary>
[Authorize(Policies.Officer)]
[ResponseCache(NoStore = true)]
[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most, ValueLengthLimit = Most)]
internal sealed class AddressesModel(BounceQueries bounces, TakeReport take, IOptions<MailSettings> mail, CurrentPerson me, Words words) : LmsPage
{
    public const int Size = 50;

    /// <summary>Bytes of all reports brought at once: a report is a few kilobytes, and the letter it may carry a few hundred.</summary>
    public const int Most = 10_000_000;

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public long Count { get; private set; }

    public IReadOnlyList<AddressBounce> Rows { get; private set; } = [];

    public string? Typed { get; private set; }

    public bool MayBring => me.IsAdministrator && me.Scope.Everything;

    public string Folder => mail.Value.ReportsFolder;

    public Task OnGetAsync() => LoadAsync();

    public override async Task LoadAsync()
    {
        Count = await bounces.Count(me.Scope);
        Number = Math.Clamp(Number, 1, (int)Math.Max(1, (Count + Size - 1) / Size));
        Rows = await bounces.List(me.Scope, (Number - 1) * Size, Size);
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, string? text, CancellationToken cancel)
    {
        if (!MayBring)
        {
            return NotFound();
        }

        Typed = text;
        var outcomes = new List<ReportOutcome>();
        foreach (var file in files.Where(f => f.Length > 0))
        {
            await using var stream = file.OpenReadStream();
            outcomes.Add(await Take(stream, cancel));
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text.TrimStart()));
            outcomes.Add(await Take(stream, cancel));
        }

        if (outcomes.Count == 0)
        {
            ModelState.AddModelError("files", words["bounces.nothing"]);
            return await AgainAsync();
        }

        var said = outcomes.GroupBy(o => o).OrderBy(g => g.Key).Select(g => words["bounces.outcome_" + Code.Of(g.Key), ("count", g.Count())]);
        return GoSaying(string.Join(' ', said), "/outbox/addresses");
    }

    private async Task<ReportOutcome> Take(Stream stream, CancellationToken cancel) =>
        await ReportReader.Read(stream, cancel) is { } report ? await take.Run(report, me.Id) : ReportOutcome.NoReport;
}
