using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Assignments;
using Lms.Assessments.Values;
using Lms.Data.Assignments;
using Lms.Scheduler.Cohorts;

namespace Lms.Web.Assignments;

/// <summary>What the pages about an assignment ask for.</summary>
internal sealed class AssignmentForm
{
    [Display(Name = "assignments.kind"), Required]
    public string Kind { get; set; } = Code.Of(AssignmentKind.CaseStudy);

    [Display(Name = "assignments.title_field"), Required, StringLength(AssignmentPlan.LongestTitle)]
    public string Title { get; set; } = "";

    [Display(Name = "assignments.language"), Required]
    public string Language { get; set; } = "en";

    [Display(Name = "assignments.brief"), StringLength(AssignmentPlan.LongestBrief)]
    public string? Brief { get; set; }

    /// <summary><c>own</c>, <c>group</c> (made in the assignment), or the id of the session whose groups it takes.</summary>
    [Display(Name = "assignments.who"), Required]
    public string Who { get; set; } = "own";

    /// <summary>As the browser writes it: <c>2026-12-01T10:00</c>, on the wall of the cohort.</summary>
    [Display(Name = "assignments.opens"), Required]
    public string Opens { get; set; } = "";

    [Display(Name = "assignments.due"), Required]
    public string Due { get; set; } = "";

    [Display(Name = "assignments.late"), Required]
    public string Late { get; set; } = Code.Of(LatePolicy.Accept);

    [Display(Name = "assignments.late_days"), Range(1, AssignmentPlan.MostLateDays)]
    public int LateDays { get; set; } = 7;

    /// <summary>Percent of the points for each day begun.</summary>
    [Display(Name = "assignments.deduct"), Range(1, 100)]
    public int Deduct { get; set; } = 10;

    [Display(Name = "assignments.resubmissions"), Range(0, AssignmentPlan.MostResubmissions)]
    public int Resubmissions { get; set; } = 1;

    [Display(Name = "assignments.takes_text")]
    public bool TakesText { get; set; } = true;

    [Display(Name = "assignments.max_files"), Range(0, AssignmentPlan.MostFiles)]
    public int MaxFiles { get; set; } = 3;

    /// <summary>Empty: not marked.</summary>
    [Display(Name = "assignments.rubric")]
    public string? Rubric { get; set; }

    [Display(Name = "assignments.double")]
    public bool IsDouble { get; set; }

    [Display(Name = "assignments.blind")]
    public bool IsBlind { get; set; }

    [Display(Name = "assignments.independent")]
    public bool IsIndependent { get; set; }

    /// <summary>Percent between two marks that is still agreement.</summary>
    [Display(Name = "assignments.tolerance"), Range(0, 100)]
    public int Tolerance { get; set; } = 15;

    public int Version { get; set; }

    public static AssignmentForm Of(AssignmentRow row, string brief)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone);
        return new AssignmentForm
        {
            Kind = row.Kind,
            Title = row.Title,
            Language = row.Language,
            Brief = brief,
            Who = !row.IsGroup ? "own" : row.SessionId?.ToString() ?? "group",
            Opens = WallClock.Text(TimeZoneInfo.ConvertTime(row.OpensAt, zone).DateTime),
            Due = row.DueLocal,
            Late = row.LatePolicy,
            LateDays = row.LateDays > 0 ? row.LateDays : 7,
            Deduct = row.DeductBasisPoints > 0 ? row.DeductBasisPoints / 100 : 10,
            Resubmissions = row.Resubmissions,
            TakesText = row.TakesText,
            MaxFiles = row.MaxFiles,
            Rubric = row.RubricId?.ToString(),
            IsDouble = row.Markers == 2,
            IsBlind = row.IsBlind,
            IsIndependent = row.IsIndependent,
            Tolerance = row.ToleranceBasisPoints / 100,
            Version = row.Version,
        };
    }

    /// <summary>Of a form that is valid.</summary>
    /// <param name="zone">The cohort's, or the one the assignment was made in.</param>
    public AssignmentPlan Plan(TimeZoneInfo zone) => new()
    {
        Kind = Code.Read<AssignmentKind>(Kind),
        Title = Title,
        Brief = Brief ?? "",
        Language = Language,
        IsGroup = Who != "own",
        SessionId = Guid.TryParse(Who, out var session) ? session : null,
        RubricId = Guid.TryParse(Rubric, out var rubric) ? rubric : null,
        OpensAt = WallClock.Instant(WallClock.Parse(Opens)!.Value, zone),
        DueLocal = Due,
        TimeZone = zone.Id,
        DueAt = WallClock.Instant(WallClock.Parse(Due)!.Value, zone),
        Late = Code.Read<LatePolicy>(Late),
        LateDays = LateDays,
        DeductBasisPoints = Deduct * 100,
        Resubmissions = Resubmissions,
        TakesText = TakesText,
        MaxFiles = MaxFiles,
        Markers = IsDouble ? 2 : 1,
        IsBlind = IsBlind,
        IsIndependent = IsIndependent,
        ToleranceBasisPoints = Tolerance * 100,
    };
}
