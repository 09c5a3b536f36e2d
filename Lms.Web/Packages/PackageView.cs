using Lms.Assessments.Figures;
using Lms.Assessments.Packages;
using Lms.Data.Packages;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Packages;
using Lms.Web.Parts;

namespace Lms.Web.Packages;

/// <summary>A package in words and chips, the same on its pages.</summary>
public static class PackageView
{
    /// <summary>"Tajikistan: Ministry".</summary>
    public static string Name(PackageRow package, Words words) => words["packages.name", ("country", PackageWords.Country(words, package.Country)), ("level", words["factsheets.level_" + package.Level])];

    public static string Month(int month, Words words) => words.Dates.Month(new MonthSpan(month, month).FirstDay);

    /// <summary>The month that goes out next, and when; null while paused.</summary>
    public static DateTimeOffset? NextAt(PackageRow package, DateTimeOffset now) => package.IsActive ? PackageCalendar.DueAt(Math.Max(package.FirstMonth, PackageCalendar.Next(now, package.Zone)), package.Zone) : null;

    public static (Kind Kind, string Key) Look(PackageRow package) => package switch
    {
        { IsActive: false } => (Kind.Quiet, "packages.state_paused"),
        { FailedAt: not null } => (Kind.Danger, "packages.state_failed"),
        _ => (Kind.Good, "packages.state_active"),
    };

    public static (Kind Kind, string Key) Look(PackageIssueRow issue) => issue switch
    {
        { IsMade: false } => (Kind.Quiet, "packages.issue_nothing"),
        { Failed: > 0 } => (Kind.Warning, "packages.issue_failed"),
        { Letters: var letters, Sent: var sent } when sent < letters => (Kind.Info, "packages.issue_sending"),
        _ => (Kind.Good, "packages.issue_sent"),
    };

    public static (Kind Kind, string Key) Look(PackageLetterRow letter) => letter.State switch
    {
        "sent" => (Kind.Good, "packages.letter_sent"),
        "waiting" when letter.Attempts > 0 => (Kind.Warning, "packages.letter_delayed"),
        "waiting" => (Kind.Info, "packages.letter_waiting"),
        _ => (Kind.Danger, "packages.letter_failed"),
    };
}
