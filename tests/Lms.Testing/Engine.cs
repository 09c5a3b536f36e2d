namespace Lms.Testing;

/// <summary>The engine a test row runs on.</summary>
public enum Engine
{
    Sqlite,
    SqlServer,
}
