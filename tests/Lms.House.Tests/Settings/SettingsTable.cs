using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Lms.Data;

namespace Lms.House.Tests.Settings;

/// <summary>The settings the product binds, as the README prints them. Defaults are those shipped: appsettings.json over the class.</summary>
internal static class SettingsTable
{
    private static readonly string[] Rooms = ["Lms.Web", "Lms.Scheduler", "Lms.Data", "Lms.Assessments"];

    /// <summary>Classes named …Settings with a section, by section.</summary>
    public static IReadOnlyList<(string Section, Type Type)> Types => [.. Rooms
        .SelectMany(room => Assembly.Load(room).GetTypes())
        .Where(type => type.Name.EndsWith("Settings", StringComparison.Ordinal) && type.GetField("Section") is { IsLiteral: true })
        .Select(type => ((string)type.GetField("Section")!.GetRawConstantValue()!, type))
        .OrderBy(row => row.Item1, StringComparer.Ordinal)];

    public static string Render()
    {
        using var shipped = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Lms.Web", "appsettings.json")));
        var table = new StringBuilder("| Setting | Shipped as | Meaning |\n|---|---|---|\n");
        foreach (var (section, type) in Types)
        {
            var fresh = Activator.CreateInstance(type)!;
            foreach (var property in Properties(type))
            {
                table.Append(CultureInfo.InvariantCulture, $"| `{section}:{property.Name}` | {Shown(Shipped(shipped.RootElement, section, property.Name) ?? property.GetValue(fresh))} | {Meaning(property)} |\n");
            }
        }

        return table.ToString();
    }

    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(p => p.SetMethod is not null || typeof(System.Collections.IEnumerable).IsAssignableFrom(p.PropertyType)).OrderBy(p => p.MetadataToken);

    public static string? Meaning(PropertyInfo property) => property.GetCustomAttribute<DescriptionAttribute>()?.Description;

    private static object? Shipped(JsonElement root, string section, string name)
    {
        var here = root;
        foreach (var part in section.Split(':').Append(name))
        {
            if (!here.TryGetProperty(part, out here))
            {
                return null;
            }
        }

        return here.ToString();
    }

    private static string Shown(object? value) => value switch
    {
        null or "" or System.Collections.ICollection { Count: 0 } => "–",
        bool yes => yes ? "`true`" : "`false`",
        _ => string.Create(CultureInfo.InvariantCulture, $"`{value}`"),
    };
}
