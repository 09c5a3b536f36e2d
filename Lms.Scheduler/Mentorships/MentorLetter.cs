using Lms.Data;
using Lms.Data.Outbox;
using Lms.Scheduler.Languages;
using Lms.Scheduler.Outbox;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Mentorships;

/// <summary>The two letters of a new mentorship: to the participant, who mentors them; to the mentor, whom they mentor.</summary>
/// <param name="template">One of <see cref="Templates"/>.</param>
public sealed class MentorLetter(string template, MentoringMailQueries mail, IOptions<SiteSettings> site) : ILetterWriter
{
    public static readonly string[] Templates = ["mentor_given", "mentee_given"];

    public string Template => template;

    public async Task<Letter?> Write(OutboxRow row, Words words, TimeZoneInfo zone)
    {
        if (await mail.Mentor(row.SubjectId, row.PersonId) is not { } mentor)
        {
            return null;
        }

        var toMentor = template == "mentee_given";
        var name = toMentor ? mentor.MenteeName : mentor.MentorName;
        List<(string, string)> facts = [(words["mail.cohort"], mentor.CohortCode)];
        if (toMentor)
        {
            facts.Insert(0, (words["mail.mentor.institution"], mentor.MenteeInstitution));
        }

        return new Letter(
            words[$"mail.mentor.{template}_subject", ("name", name)],
            [words[$"mail.mentor.{template}_body", ("name", name), ("module", mentor.ModuleTitle)]],
            facts,
            (words[$"mail.mentor.{template}_link"], new Uri(new Uri(site.Value.PublicUrl), toMentor ? $"/mentoring/{mentor.MentorshipId}" : $"/enrolments/{mentor.EnrolmentId}/mentor")));
    }
}
