using Lms.Scheduler.Assignments;
using Lms.Scheduler.Audit;
using Lms.Scheduler.Completions;
using Lms.Scheduler.Sessions;
using Lms.Scheduler.Surveys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler.Outbox;

/// <summary>Registers what sends mail; the transport follows the settings.</summary>
public static class OutboxParts
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<MailMaker>();
        services.AddSingleton<ILetterWriter, EnrolledLetter>();
        services.AddSingleton<ILetterWriter, ResultLetter>();
        services.AddSingleton<ILetterWriter, CertificateLetter>();
        services.AddSingleton<ILetterWriter, WorkMarkedLetter>();
        services.AddSingleton<ILetterWriter, WorkReturnedLetter>();
        services.AddSingleton<ILetterWriter, AppealAnsweredLetter>();
        services.AddSingleton<ILetterWriter, AuditHeadLetter>();
        services.AddSingleton<ILetterWriter, NudgeLetter>();
        foreach (var template in SessionLetter.Templates)
        {
            services.AddSingleton<ILetterWriter>(p => ActivatorUtilities.CreateInstance<SessionLetter>(p, template));
        }

        foreach (var template in SurveyLetter.Templates)
        {
            services.AddSingleton<ILetterWriter>(p => ActivatorUtilities.CreateInstance<SurveyLetter>(p, template));
        }

        foreach (var template in AssignmentLetter.Templates)
        {
            services.AddSingleton<ILetterWriter>(p => ActivatorUtilities.CreateInstance<AssignmentLetter>(p, template));
        }

        services.AddSingleton<FolderTransport>();
        services.AddSingleton<SmtpTransport>();
        services.AddSingleton<IMailTransport>(p => p.GetRequiredService<IOptions<MailSettings>>().Value.Transport == "Smtp"
            ? p.GetRequiredService<SmtpTransport>()
            : p.GetRequiredService<FolderTransport>());
        services.AddSingleton<ISweep, SendMail>();
        return services;
    }
}
