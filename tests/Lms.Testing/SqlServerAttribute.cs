using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Lms.Testing;

/// <summary>Gives a theory its SQL Server row, skipped with the reason where no server is configured.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerAttribute : DataAttribute
{
    public const string Variable = "LMS_TEST_SQLSERVER";

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    public override ValueTask<IReadOnlyCollection<Xunit.ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var row = new Xunit.TheoryDataRow(Engine.SqlServer);
        if (ConnectionString is null)
        {
            row.Skip = $"{Variable} holds no connection string";
        }

        return ValueTask.FromResult<IReadOnlyCollection<Xunit.ITheoryDataRow>>([row]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
