using Lms.Data.AccessCodes;
using Lms.Data.Letters;

namespace Lms.Scheduler.Letters;

/// <summary>Every letter there is, in the order in which a year brings them. A test holds the list to the writers and to the texts.</summary>
public static partial class LetterTemplates
{
    private static readonly (string, LetterExample) Cohort = ("mail.cohort", LetterExample.Code);
    private static readonly (string, LetterExample) Starts = ("mail.starts", LetterExample.Moment);
    private static readonly (string, LetterExample) Ends = ("mail.ends", LetterExample.Moment);
    private static readonly (string, LetterExample) Until = ("mail.access.until", LetterExample.Moment);
    private static readonly (string, LetterExample) Number = ("people.number", LetterExample.Registration);

    public static IReadOnlyList<LetterTemplate> All { get; } = [Frame(), .. Accounts(), .. Seats(), .. Sessions(), .. Works(), .. Practice(), .. House()];

    public static LetterTemplate? Find(string? name) => All.FirstOrDefault(t => t.Name == name);

    private static LetterTemplate Frame() => new(LetterTextQueries.Frame, "frame", null, "mail.greeting")
    {
        Others = ["mail.footer", "mail.stop_reminder", "mail.stop_missed", "mail.stop_news"],
    };

    private static IEnumerable<LetterTemplate> Accounts() =>
    [
        Access(AccessTemplates.Invitation, [Number, Until], "mail.access.invitation_what", "mail.access.invitation_number"),
        Access(AccessTemplates.Reset, [Number, Until], "mail.access.password_reset_not"),
        Access(AccessTemplates.EmailOld, [("mail.access.new_email", LetterExample.Mailbox), Until], "mail.access.email_both", "mail.access.email_old_not"),
        Access(AccessTemplates.EmailNew, [("mail.access.new_email", LetterExample.Mailbox), Until], "mail.access.email_both", "mail.access.email_new_not"),
        Access(AccessTemplates.EmailTaken, [], "mail.access.email_taken_what") with { Link = null },
    ];

    private static LetterTemplate Access(string name, (string, LetterExample)[] labels, params string[] more) =>
        new(name, "accounts", $"mail.access.{name}_subject", [$"mail.access.{name}_body", .. more]) { Labels = labels, Link = $"mail.access.{name}_link" };

    private static IEnumerable<LetterTemplate> Seats() =>
    [
        Nomination("nominated", [Starts, Cohort]),
        Nomination("nomination_refused", [("mail.nomination.reason", LetterExample.Text), Starts, Cohort]),
        new("nominations_decided", "seats", "mail.nomination.decided_subject", "mail.nomination.decided_body")
        {
            Labels = [("mail.nomination.approved", LetterExample.Number), ("mail.nomination.refused", LetterExample.Number), ("mail.nomination.reason", LetterExample.Text), Starts, Cohort],
            Link = "mail.nomination.see_list",
        },
        Line("waiting", "mail.line.waiting_link", Starts, Cohort),
        Line("seat_offered", "mail.line.seat_offered_link", ("mail.line.until", LetterExample.Moment), Starts, Cohort),
        Line("offer_lapsed", "mail.line.see_cohorts", ("mail.line.next", LetterExample.Moment), Cohort),
        Line("line_closed", "mail.line.see_cohorts", ("mail.line.next", LetterExample.Moment), Cohort),
        new("enrolled", "seats", "mail.enrolled.subject", "mail.enrolled.body", "mail.enrolled.next") { Labels = [Starts, Ends, Cohort], Link = "mail.enrolled.link" },
        new("transferred", "seats", "mail.transfer.subject", "mail.transfer.body", "mail.transfer.along")
        {
            Labels = [Starts, Ends],
            Link = "mail.transfer.link",
            Others = ["mail.transfer.anew", "mail.transfer.undone_subject", "mail.transfer.undone_body"],
        },
        new("cohort_moved", "seats", "mail.moved.subject", "mail.moved.what", "mail.moved.for", "mail.moved.calendar")
        {
            Labels = [Starts, Ends, Cohort],
            Link = "mail.moved.link",
            Others = ["mail.moved.body"],
        },
    ];

    private static LetterTemplate Nomination(string name, (string, LetterExample)[] labels) =>
        new(name, "seats", $"mail.nomination.{name}_subject", $"mail.nomination.{name}_body") { Labels = labels, Link = "mail.nomination.see_cohort" };

    private static LetterTemplate Line(string name, string link, params (string, LetterExample)[] labels) =>
        new(name, "seats", $"mail.line.{name}_subject", $"mail.line.{name}_body", $"mail.line.{name}_next") { Labels = labels, Link = link };
}
