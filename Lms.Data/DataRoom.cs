using Lms.Data.Engines;
using Lms.Data.Factsheets;
using Lms.Data.Migrations;
using Lms.Data.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lms.Data;

/// <summary>Registers the room: the door to the database, and by convention every store, query class and deed.</summary>
public static class DataRoom
{
    /// <summary>
    /// Adds <see cref="Db"/> over the engine the settings name, and as singletons all public sealed classes of this assembly whose
    /// constructor takes a <see cref="Db"/> (they hold no state of their own), all <see cref="IStartupStep"/>s,
    /// <see cref="IUploadDoor"/>s and <see cref="IFactsheetLines"/>.
    /// </summary>
    public static IServiceCollection AddLmsData(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ISqlDialect>(p => Dialect(p.GetRequiredService<IOptions<DatabaseSettings>>().Value));
        services.AddSingleton(p => new Db(p.GetRequiredService<ISqlDialect>(), p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<Db>>()));
        services.AddSingleton<MigrateDatabase>();
        services.AddSingleton<Certificates.CertificatePress>();
        services.AddSingleton<Certificates.FreshCertificates>();
        services.AddSingleton<Surveys.LinkKey>();
        services.AddSingleton<Sessions.SessionSignal>();
        services.AddSingleton<Sessions.SessionLog>();
        return services.AddByConvention(typeof(DataRoom).Assembly);
    }

    /// <summary>The convention itself, for the rooms further left that hold deeds of their own.</summary>
    public static IServiceCollection AddByConvention(this IServiceCollection services, System.Reflection.Assembly assembly)
    {
        foreach (var type in assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsSealed: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            if (type.IsAssignableTo(typeof(IStartupStep)))
            {
                services.AddSingleton(typeof(IStartupStep), type);
            }
            else if (type.IsAssignableTo(typeof(IUploadDoor)))
            {
                services.AddSingleton(typeof(IUploadDoor), type);
            }
            else if (type.IsAssignableTo(typeof(IFactsheetLines)))
            {
                services.AddSingleton(typeof(IFactsheetLines), type);
            }
            // One that is told by a word which of several it is, is registered where they are named.
            else if (type.GetConstructors() is [var only] && only.GetParameters().Any(p => p.ParameterType == typeof(Db)) && only.GetParameters().All(p => p.ParameterType != typeof(string)))
            {
                services.TryAddSingleton(type);
            }
        }

        return services;
    }

    private static ISqlDialect Dialect(DatabaseSettings settings) => settings.Engine switch
    {
        "SqlServer" => new SqlServerDialect(settings.ConnectionString),
        _ => new SqliteDialect(settings.Path),
    };
}
