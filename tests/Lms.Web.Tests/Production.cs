using Lms.Testing;

[assembly: AssemblyFixture(typeof(Lms.Web.Tests.Production))]

namespace Lms.Web.Tests;

/// <summary>One running application for all tests that only read it.</summary>
public sealed class Production : WebApp;
