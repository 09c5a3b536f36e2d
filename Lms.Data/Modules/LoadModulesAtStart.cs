using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Lms.Data.Modules;

/// <summary>Every host loads at its start; keys see to it that two of them make one version.</summary>
public sealed class LoadModulesAtStart(LoadModules load, IOptions<ContentSettings> settings, IHostEnvironment host) : IStartupStep
{
    public int Order => 20;

    public Task Run(CancellationToken cancel) => load.Run(Folder(host.ContentRootPath, settings.Value.Path), cancel);

    /// <summary>Beside the program's own files when the application's folder has no such folder (a published site, a test host).</summary>
    private static string Folder(string contentRoot, string path) =>
        Path.Combine(contentRoot, path) is var own && Directory.Exists(own) ? Path.GetFullPath(own) : Path.Combine(AppContext.BaseDirectory, path);
}
