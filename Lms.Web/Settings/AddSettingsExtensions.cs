using Lms.Data;
using Lms.Data.Publications;
using Lms.Data.Certificates;
using Lms.Data.Attempts;
using Lms.Data.Kap;
using Lms.Data.Mentorships;
using Lms.Data.Modules;
using Lms.Data.Uploads;
using Lms.Scheduler;
using Lms.Scheduler.Letters;
using Lms.Scheduler.Outbox;
using Lms.Web.Sessions;

namespace Lms.Web.Settings;

/// <summary>Binds and checks every section before the first request: a wrong setting stops the start and says which.</summary>
internal static class AddSettingsExtensions
{
    public static void AddSettings(this IServiceCollection services)
    {
        services.AddOptions<DatabaseSettings>().BindConfiguration(DatabaseSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DisclosureSettings>().BindConfiguration(DisclosureSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SiteSettings>().BindConfiguration(SiteSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ContentSettings>().BindConfiguration(ContentSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProxySettings>().BindConfiguration(ProxySettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<CertificateSettings>().BindConfiguration(CertificateSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HangfireSettings>().BindConfiguration(HangfireSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<AttemptSettings>().BindConfiguration(AttemptSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LiveSettings>().BindConfiguration(LiveSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<UploadSettings>().BindConfiguration(UploadSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MentoringSettings>().BindConfiguration(MentoringSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<KapSettings>().BindConfiguration(KapSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LetterSettings>().BindConfiguration(LetterSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MailSettings>().BindConfiguration(MailSettings.Section).ValidateDataAnnotations().ValidateOnStart();
    }
}
