using System.Runtime.CompilerServices;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Lms.House.Tests.Statements;

/// <summary>
/// Binds statements by SQL Server's own rules, without a server: each becomes the body of a procedure in a model of the schema.
/// Names are resolved (tables, columns, aliases); functions are not, which is why <see cref="StatementRules"/> lists them.
/// </summary>
internal sealed class SqlServerBinder(IEnumerable<string> schema) : IDisposable
{
    private readonly TSqlModel model = Model(schema);

    [ModuleInitializer]
    internal static void SendNothing()
    {
        Environment.SetEnvironmentVariable("DACFX_TELEMETRY_OPTOUT", "1");
        Environment.SetEnvironmentVariable("DacFxTelemetryEnabled", "false");
    }

    /// <summary>One line for each thing SQL Server would say against one of the statements; a fault of the schema is named so.</summary>
    public IReadOnlyList<string> Faults(IEnumerable<Statement> statements)
    {
        var faults = new List<string>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var (tree, errors) = Parse(statement.Sent);
            if (errors.Count > 0)
            {
                faults.AddRange(errors.Select(e => $"{statement.Name}: line {e.Line}: {e.Message}"));
                continue;
            }

            var parameters = new Parameters();
            tree.Accept(parameters);
            var procedure = $"bound_{names.Count}";
            names.Add($"[dbo].[{procedure}]", statement.Name);
            var list = string.Join(", ", parameters.Names.Select(p => p + " nvarchar(max) = NULL"));
            // The same source name twice would replace the first.
            model.AddOrUpdateObjects($"CREATE PROCEDURE dbo.{procedure} {list} AS BEGIN\n{statement.Sent}\n;END", procedure, null);
        }

        // Unresolved names come as warnings (SQL71502); a warning is a fault here.
        faults.AddRange(model.Validate().Select(m => $"{Owner(names, m.Message)}: {m.Prefix}{m.Number} {m.Message}"));
        return faults;
    }

    public void Dispose() => model.Dispose();

    public static (TSqlFragment Tree, IList<ParseError> Errors) Parse(string sql)
    {
        using var text = new StringReader(sql);
        return (new TSql160Parser(initialQuotedIdentifiers: true).Parse(text, out var errors), errors);
    }

    private static string Owner(Dictionary<string, string> names, string message) =>
        names.FirstOrDefault(n => message.Contains(n.Key, StringComparison.Ordinal)).Value ?? "(schema)";

    private static TSqlModel Model(IEnumerable<string> schema)
    {
        var empty = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());
        foreach (var (sql, n) in schema.Select((sql, n) => (sql, n)))
        {
            empty.AddOrUpdateObjects(sql, $"schema_{n}", null);
        }

        return empty;
    }

    private sealed class Parameters : TSqlFragmentVisitor
    {
        public SortedSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(VariableReference node) => Names.Add(node.Name);
    }
}
