using Lms.Testing;

namespace Lms.Web.Tests.Figures;

/// <summary>The demo site with its year and a half of past trainings, once for a class.</summary>
public sealed class PastApp : IAsyncDisposable
{
    public LmsApp Site { get; } = LmsApp.In("Development", ("Demo:Past", "true"));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
