namespace Lms.Data.Migrations;

/// <summary>The schema first: every other step reads it.</summary>
public sealed class MigrateAtStart(MigrateDatabase migrate) : IStartupStep
{
    public int Order => 0;

    public Task Run(CancellationToken cancel) => migrate.Run(cancel);
}
