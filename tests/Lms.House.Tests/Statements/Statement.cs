using System.Reflection;
using System.Text.RegularExpressions;
using Lms.Data;
using Lms.Data.Engines;

namespace Lms.House.Tests.Statements;

/// <summary>One SQL statement of the product: a constant of a nested <c>static class Sql</c>, or one half of a pair.</summary>
/// <param name="Name">Where it stands: <c>AuditStore.Insert</c>.</param>
/// <param name="Engines">Which engine it is for; both, unless it is half of a pair.</param>
internal sealed partial record Statement(string Name, string Text, Engines Engines)
{
    /// <summary>As the driver sees it: Dapper writes a list in place of <c>@ids</c>.</summary>
    public string Sent => ListParameter().Replace(Text, "IN (${list})");

    /// <summary>
    /// Every statement of Lms.Data. A private constant of a Sql class can only be spliced into its neighbours (the class around it
    /// cannot see it), so it is bound where it is spliced.
    /// </summary>
    public static IReadOnlyList<Statement> All() => [.. typeof(Db).Assembly.GetTypes()
        .Where(type => type is { IsNested: true, Name: "Sql" })
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => !f.IsPrivate))
        .SelectMany(Of)];

    public static IEnumerable<Statement> Of(FieldInfo field)
    {
        var name = $"{field.DeclaringType!.DeclaringType!.Name}.{field.Name}";
        return field.GetValue(null) switch
        {
            string text => [new Statement(name, text, Engines.Both)],
            SqlPair pair => [new Statement(name, pair.SqlServer, Engines.SqlServer), new Statement(name, pair.Sqlite, Engines.Sqlite)],
            var other => throw new InvalidOperationException($"{name} is a {other?.GetType().Name}; a Sql class holds constants and pairs."),
        };
    }

    [GeneratedRegex(@"\bIN\s+(?<list>@\w+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListParameter();
}
