using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Lms.Testing;

/// <summary>Gives a theory its SQLite row: <c>[Theory, Sqlite, SqlServer]</c> with one <see cref="Engine"/> parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<Xunit.ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<Xunit.ITheoryDataRow>>([new Xunit.TheoryDataRow(Engine.Sqlite)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
