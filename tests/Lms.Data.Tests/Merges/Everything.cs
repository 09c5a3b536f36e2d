using System.Globalization;
using Lms.Testing;

namespace Lms.Data.Tests.Merges;

/// <summary>All rows of all tables as text, but for what only grows (audit, ledger, logs) and for keys worked out from other columns and the numbers that count writings.</summary>
internal static class Everything
{
    private static readonly string[] Growing = ["AuditRow", "Fact", "FactMeasure", "PersonMerge", "SchemaVersions", "OutboxMessage"];

    public static async Task<IReadOnlyList<string>> Of(Db db, Engine engine)
    {
        var tables = await db.List<string>(engine == Engine.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
            : "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = 'dbo'");
        var lines = new List<string>();
        foreach (var table in tables.Except(Growing, StringComparer.OrdinalIgnoreCase))
        {
            foreach (IDictionary<string, object?> row in await db.List<dynamic>($"SELECT * FROM [{table}]"))
            {
                lines.Add(table + " " + string.Join(' ', row.Where(c => c.Key is not ("Version" or "RegistrationKey" or "EmailKey" or "SearchKey" or "MatchKey" or "KeyForm")).Select(c => c.Key + "=" + Text(c.Value))));
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static string Text(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
