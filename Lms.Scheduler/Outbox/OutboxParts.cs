using Lms.Data.AccessCodes;
using Lms.Scheduler.AccessCodes;
using Lms.Scheduler.ActionPlans;
using Lms.Scheduler.Assignments;
using Lms.Scheduler.Audit;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Enrolments;
using Lms.Scheduler.Holidays;
using Lms.Scheduler.Letters;
using Lms.Scheduler.Meetings;
using Lms.Scheduler.Mentorships;
using Lms.Scheduler.Nominations;
using Lms.Scheduler.Packages;
using Lms.Scheduler.Sessions;
using Lms.Scheduler.Surveys;
using Lms.Scheduler.Waits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>Registers what sends mail; the transport follows the settings.</summary>
public static class OutboxParts
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<MailMaker>();
        services.AddSingleton<LetterWords>();
        services.AddSingleton<LetterDesk>();
        services.AddSingleton<LetterSample>();
        services.AddSingleton<LetterProof>();
        services.AddSingleton<ILetterWriter, EnrolledLetter>();
        services.AddSingleton<ILetterWriter, ResultLetter>();
        services.AddSingleton<ILetterWriter, CertificateLetter>();
        services.AddSingleton<ILetterWriter, WorkMarkedLetter>();
        services.AddSingleton<ILetterWriter, WorkReturnedLetter>();
        services.AddSingleton<ILetterWriter, AppealAnsweredLetter>();
        services.AddSingleton<ILetterWriter, AuditHeadLetter>();
        services.AddSingleton<ILetterWriter, NudgeLetter>();
        services.AddSingleton<ILetterWriter, MissedLetter>();
        services.AddSingleton<ILetterWriter, TestLetter>();
        services.AddSingleton<ILetterWriter, PackageLetter>();
        services.AddSingleton<ILetterWriter, DecisionLetter>();
        services.AddSingleton<ILetterWriter, TransferLetter>();
        services.AddLetters<AccessLetter>(AccessTemplates.All);
        services.AddSingleton<ILetterWriter, CohortMovedLetter>();
        services.AddLetters<SessionLetter>(SessionLetter.Templates);
        services.AddLetters<SurveyLetter>(SurveyLetter.Templates);
        services.AddLetters<AssignmentLetter>(AssignmentLetter.Templates);
        services.AddLetters<MeetingLetter>(MeetingLetter.Templates);
        services.AddLetters<MentorLetter>(MentorLetter.Templates);
        services.AddLetters<PlanLetter>(PlanLetter.Templates);
        services.AddLetters<NominationLetter>(NominationLetter.Templates);
        services.AddLetters<LineLetter>(LineLetter.Templates);
        services.AddSingleton<FolderTransport>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(p => p.GetRequiredService<IOptions<MailSettings>>().Value.Transport == "Smtp"
            ? p.GetRequiredService<SmtpTransport>()
            : p.GetRequiredService<FolderTransport>());
        services.AddSingleton<ISweep, SendMail>();
        return services;
    }

    /// <summary>One writer for several letters of a kind: a template each.</summary>
    private static void AddLetters<T>(this IServiceCollection services, IEnumerable<string> templates)
        where T : ILetterWriter
    {
        foreach (var template in templates)
        {
            services.AddSingleton<ILetterWriter>(p => ActivatorUtilities.CreateInstance<T>(p, template));
        }
    }
}
