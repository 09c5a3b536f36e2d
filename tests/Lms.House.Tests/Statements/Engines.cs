namespace Lms.House.Tests.Statements;

[Flags]
internal enum Engines
{
    SqlServer = 1,
    Sqlite = 2,
    Both = SqlServer | Sqlite,
}
