namespace Lms.Data.References;

/// <summary>Reads the lists before the first page asks for them.</summary>
public sealed class LoadReferences(ReferenceBook book) : IStartupStep
{
    public int Order => 21;

    public Task Run(CancellationToken cancel) => book.Refresh(cancel);
}
