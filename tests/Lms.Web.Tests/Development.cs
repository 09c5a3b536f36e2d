using Lms.Testing;

namespace Lms.Web.Tests;

/// <summary>With the pages and languages that exist for developing only.</summary>
public sealed class Development : WebApp
{
    public Development() => EnvironmentName = "Development";
}
