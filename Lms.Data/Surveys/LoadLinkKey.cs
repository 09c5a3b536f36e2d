namespace Lms.Data.Surveys;

/// <summary>The link key is there before the first invitation.</summary>
public sealed class LoadLinkKey(LinkKey key) : IStartupStep
{
    public int Order => 10;

    public Task Run(CancellationToken cancel) => key.Load(cancel);
}
