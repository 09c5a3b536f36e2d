using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Outbox;
using Lms.Assessments.Values;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Outbox;

/// <summary>What the list of letters that did not go and its files share: the filter, as it stands in the address.</summary>
[Authorize(Policies.Administrator)]
[ResponseCache(NoStore = true)]
public abstract class OutboxPage(Words words) : LmsPage
{
    [BindProperty(Name = "cause", SupportsGet = true), Display(Name = "outbox.cause")]
    public string? Cause { get; set; }

    [BindProperty(Name = "about", SupportsGet = true), Display(Name = "outbox.what")]
    public string? Template { get; set; }

    [BindProperty(Name = "q", SupportsGet = true), Display(Name = "outbox.search")]
    public string? Search { get; set; }

    protected Words Words => words;

    protected FailedMailFilter Filter => new(Cause, Template, Search);

    /// <summary>"550 5.1.1: nobody can be reached at the address"; the figures keep their order where writing runs right to left.</summary>
    public string CauseInWords(string cause) => SmtpReply.Read(cause) is { Code: 0, Status: null }
        ? Meaning(cause)
        : words["outbox.cause_said", ("cause", $"\u2066{cause}\u2069"), ("meaning", Meaning(cause))];

    public string About(string template) => words["outbox.template", ("kind", template)];

    private string Meaning(string cause) => words["outbox.cause_" + Code.Of(DeliveryRule.Read(cause))];
}
