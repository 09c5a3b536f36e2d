using Hangfire;
using Hangfire.InMemory;
using Hangfire.SqlServer;
using Lms.Data;
using Lms.Scheduler.Calendars;
using Lms.Scheduler.Certificates;
using Lms.Scheduler.Imports;
using Lms.Scheduler.Outbox;
using Lms.Scheduler.Sweeps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lms.Scheduler;

/// <summary>Registers the room: its sweeps, deeds and start-up steps by convention, the runner, and Hangfire to wake them.</summary>
public static class SchedulerRoom
{
    /// <summary>
    /// Needs <see cref="HangfireSettings"/> bound. Call it before the web server is added, so that the start-up steps are through
    /// before anybody is served.
    /// </summary>
    public static IServiceCollection AddLmsScheduler(this IServiceCollection services)
    {
        services.AddHostedService<RunStartupSteps>();
        services.AddByConvention(typeof(SchedulerRoom).Assembly);
        services.AddOutbox();
        services.AddCertificates();
        services.AddSingleton<FeedWriter>();
        services.AddSingleton<CallImports>();
        foreach (var sweep in typeof(SchedulerRoom).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ISweep))))
        {
            services.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(ISweep), sweep));
        }

        return services.AddHangfireHost();
    }

    /// <summary>Hangfire alone, waking whatever <see cref="ISweep"/>s are registered.</summary>
    public static IServiceCollection AddHangfireHost(this IServiceCollection services)
    {
        // Registered before AddHangfire, whose own would be a static that several hosts in one process (tests) share.
        services.AddSingleton(p =>
        {
            // Its making points Hangfire's static log at this host, before the storage writes to it.
            p.GetRequiredService<IGlobalConfiguration>();
            return Storage(p.GetRequiredService<IOptions<HangfireSettings>>().Value);
        });
        services.AddHangfire((p, hangfire) => hangfire
            .UseLogProvider(new HangfireLog(p.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddSingleton<SweepRunner>();
        services.AddSingleton<SweepJob>();
        services.AddSingleton<KeepSweepsScheduled>();
        services.AddSingleton<WakeSweep>();
        return services.AddHostedService<HangfireHost>();
    }

    private static JobStorage Storage(HangfireSettings settings) => settings.Storage switch
    {
        "SqlServer" => new SqlServerStorage(settings.ConnectionString, new SqlServerStorageOptions
        {
            SchemaName = "hangfire",
            SlidingInvisibilityTimeout = TimeSpan.FromMinutes(5),
            QueuePollInterval = TimeSpan.FromSeconds(2),
            UseRecommendedIsolationLevel = true,
            DisableGlobalLocks = true,
        }),
        _ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) }),
    };
}
