namespace Lms.Data.Engines;

/// <summary>A statement that cannot be one text. Kept rare on purpose: under 5 % of statements, counted by a test.</summary>
public sealed record SqlPair(string SqlServer, string Sqlite)
{
    public string For(ISqlDialect dialect) => dialect is SqlServerDialect ? SqlServer : Sqlite;
}
