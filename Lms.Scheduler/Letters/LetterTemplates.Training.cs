using Lms.Data.Audit;
using Lms.Data.Completions;
using Lms.Data.Sessions;
using Lms.Scheduler.Surveys;

namespace Lms.Scheduler.Letters;

/// <content>What happens in a training and after it.</content>
public static partial class LetterTemplates
{
    private static IEnumerable<LetterTemplate> Sessions() =>
    [
        Session("planned"),
        Session("changed"),
        Session("week"),
        Session("day"),
        Session("hour"),
        Session("cancelled") with
        {
            Texts = ["mail.session.cancelled_body"],
            Labels = [Starts, ("mail.session.length", LetterExample.Length), ("mail.session.why", LetterExample.Text), Cohort],
        },
        new(TellMissed.Template, "sessions", "mail.missed.subject", "mail.missed.body", "mail.missed.what", "mail.missed.reason")
        {
            Labels = [("mail.missed.was", LetterExample.Moment), ("mail.missed.next", LetterExample.Moment), Cohort],
            Link = "mail.missed.link",
            Others = ["mail.missed.list"],
        },
    ];

    private static LetterTemplate Session(string kind) => new($"session_{kind}", "sessions", $"mail.session.{kind}_subject", $"mail.session.{kind}_body", "mail.session.no_need")
    {
        Labels = [Starts, ("mail.session.length", LetterExample.Length), ("mail.session.place", LetterExample.Text), ("mail.session.video", LetterExample.Address), Cohort],
        Link = "mail.session.link",
        Others = ["mail.session.length_days"],
    };

    private static IEnumerable<LetterTemplate> Works() =>
    [
        new("result", "works", "mail.result.subject_after", "mail.result.after")
        {
            Labels = [("mail.result.score", LetterExample.Share), ("mail.result.finished", LetterExample.Moment)],
            Link = "mail.result.link",
            Others = ["mail.result.subject_before", "mail.result.before", "mail.result.closed"],
        },
        Assignment("week"),
        Assignment("day"),
        Mark("work_marked", "marked", ("mail.marks.level", LetterExample.Number)),
        Mark("work_returned", "returned"),
        Mark("appeal_answered", "answered", ("mail.marks.level", LetterExample.Number)),
        new(NudgeLate.Template, "works", "mail.nudge.subject", "mail.nudge.from", "mail.nudge.list") { Link = "mail.nudge.link" },
        new("certificate", "works", "mail.certificate.subject", "mail.certificate.body", "mail.certificate.verify")
        {
            Labels = [("mail.certificate.number", LetterExample.Code), ("mail.certificate.issued", LetterExample.Day), ("mail.certificate.expires", LetterExample.Day)],
            Link = "mail.certificate.link",
            Others = ["mail.certificate.never"],
        },
    ];

    private static LetterTemplate Assignment(string kind) => new($"assignment_{kind}", "works", $"mail.assignment.{kind}_subject", "mail.assignment.own_body", "mail.assignment.late_accept")
    {
        Labels = [("mail.assignment.due", LetterExample.Moment), Cohort],
        Link = "mail.assignment.link",
        Others = ["mail.assignment.group_body", "mail.assignment.late_refuse", "mail.assignment.late_deduct"],
    };

    private static LetterTemplate Mark(string name, string text, params (string, LetterExample)[] labels) => new(name, "works", $"mail.marks.{text}_subject", $"mail.marks.{text}")
    {
        Labels = labels,
        Link = "mail.marks.open",
        Others = labels.Length == 0 ? [] : ["mail.marks.level_of"],
    };

    private static IEnumerable<LetterTemplate> Practice() =>
    [
        .. SurveyLetter.Templates.Select((name, n) => new LetterTemplate(
            name, "practice", FormattableString.Invariant($"surveys.mail_subject_{n}"), FormattableString.Invariant($"surveys.mail_body_{n}"), "surveys.mail_why", "surveys.mail_address")
        {
            Labels = [("surveys.mail_until", LetterExample.Moment), Cohort],
            Link = "surveys.mail_link",
        }),
        Mentor("mentor_given", Cohort),
        Mentor("mentee_given", ("mail.mentor.institution", LetterExample.Institution), Cohort),
        Meeting("booked", ("mail.session.place", LetterExample.Text)),
        Meeting("moved", ("mail.session.place", LetterExample.Text)),
        Meeting("cancelled", ("mail.session.why", LetterExample.Text)),
        Plan("action_soon", "mail.plan.action", "mail.plan.sign"),
        Plan("action_late", "mail.plan.action", "mail.plan.sign"),
        Plan("checkpoint", "mail.plan.checkpoint") with { Others = ["mail.plan.checkpoint_mentor_subject", "mail.plan.checkpoint_mentor_body"] },
        new("plan_closed", "practice", "mail.plan.plan_closed_subject", "mail.plan.plan_closed_body")
        {
            Labels = [("mail.plan.outcome", LetterExample.Text), ("mail.plan.why", LetterExample.Text), Cohort],
            Link = "mail.plan.link",
        },
    ];

    private static LetterTemplate Mentor(string name, params (string, LetterExample)[] labels) =>
        new(name, "practice", $"mail.mentor.{name}_subject", $"mail.mentor.{name}_body") { Labels = labels, Link = $"mail.mentor.{name}_link" };

    private static LetterTemplate Meeting(string kind, (string, LetterExample) last) => new($"meeting_{kind}", "practice", $"mail.meeting.{kind}_subject", $"mail.meeting.{kind}_body")
    {
        Labels = [("mail.meeting.with", LetterExample.Name), Starts, ("mail.session.length", LetterExample.Length), last],
        Link = "mail.meeting.link",
        // In the calendar file.
        Others = kind == "cancelled" ? [] : ["mail.meeting.title"],
    };

    private static LetterTemplate Plan(string name, string text, string? sign = null) => new(name, "practice", $"mail.plan.{name}_subject", $"mail.plan.{name}_body")
    {
        Labels = [(text, LetterExample.Text), ("mail.plan.by", LetterExample.Day), .. sign is null ? [] : new[] { (sign, LetterExample.Text) }, Cohort],
        Link = "mail.plan.link",
    };

    private static IEnumerable<LetterTemplate> House() =>
    [
        new("package", "house", "packages.mail_subject", "packages.mail_body", "packages.mail_ministry") { Others = ["packages.mail_unchanged"] },
        new(PostAuditHead.Template, "house", "mail.audit_head.subject", "mail.audit_head.body", "mail.audit_head.keep")
        {
            Labels = [("mail.audit_head.number", LetterExample.Number), ("mail.audit_head.rows", LetterExample.Number), ("mail.audit_head.hash", LetterExample.Code)],
            Link = "mail.audit_head.link",
        },
    ];
}
