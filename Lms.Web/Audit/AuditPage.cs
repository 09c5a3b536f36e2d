using System.ComponentModel.DataAnnotations;
using Lms.Data.Audit;
using Lms.Web.Languages;
using Lms.Web.Parts;
using Lms.Web.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Audit;

/// <summary>What the audit's pages share: the filter, as it stands in their address.</summary>
[Authorize(Policies.Administrator)]
[ResponseCache(NoStore = true)]
public abstract class AuditPage(Reader reader, TimeProvider clock) : LmsPage
{
    private const int DaysShown = 7;

    [BindProperty(Name = "person", SupportsGet = true), Display(Name = "audit.person")]
    public string? Person { get; set; }

    [BindProperty(Name = "actor", SupportsGet = true), Display(Name = "audit.actor")]
    public string? Actor { get; set; }

    [BindProperty(Name = "deed", SupportsGet = true), Display(Name = "audit.deed")]
    public string? Deed { get; set; }

    [BindProperty(Name = "kind", SupportsGet = true), Display(Name = "audit.kind")]
    public string? Kind { get; set; }

    /// <summary>First day, in the reader's zone.</summary>
    [BindProperty(Name = "from", SupportsGet = true), Display(Name = "audit.from")]
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    [BindProperty(Name = "to", SupportsGet = true), Display(Name = "audit.to")]
    public DateOnly? To { get; set; }

    /// <summary>One person's rows: what they did and what was done to theirs. From their page.</summary>
    [BindProperty(Name = "of", SupportsGet = true)]
    public Guid? Of { get; set; }

    protected AuditFilter Filter
    {
        get
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), reader.Zone).DateTime);
            To ??= today;
            // A person's rows are few and all of them matter; everybody's are looked at a week at a time.
            From ??= Of is null ? To.Value.AddDays(1 - DaysShown) : new DateOnly(2020, 1, 1);
            return new AuditFilter(Start(From.Value), Start(To.Value.AddDays(1)), Actor, Person, Of, Deed, Kind);
        }
    }

    private DateTimeOffset Start(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, reader.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
