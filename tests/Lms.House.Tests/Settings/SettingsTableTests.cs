using System.Text.Json;

namespace Lms.House.Tests.Settings;

/// <summary>
/// The README's settings are the product's. After a change, <c>LMS_WRITE_README=1</c> makes this test write the table
/// instead of comparing it.
/// </summary>
public sealed class SettingsTableTests
{
    private const string Begin = "<!-- settings: written by the house tests -->\n";
    private const string End = "<!-- /settings -->";

    private static string ReadmePath => Path.Combine(Repository.Root, "README.md");

    [Fact]
    public void The_README_lists_every_setting_and_no_other()
    {
        var readme = File.ReadAllText(ReadmePath);
        var expected = SettingsTable.Render();
        if (Environment.GetEnvironmentVariable("LMS_WRITE_README") == "1")
        {
            var (before, after) = (readme[..(readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)], readme[readme.IndexOf(End, StringComparison.Ordinal)..]);
            File.WriteAllText(ReadmePath, before + expected + after);
            return;
        }

        Assert.Equal(expected, Table(readme));
    }

    [Fact]
    public void Every_setting_says_what_it_means() => Assert.Empty(SettingsTable.Types
        .SelectMany(t => SettingsTable.Properties(t.Type).Where(p => string.IsNullOrWhiteSpace(SettingsTable.Meaning(p))).Select(p => $"{t.Type.Name}.{p.Name}")));

    [Fact]
    public void Every_settings_class_is_bound_and_checked_at_start()
    {
        var code = string.Concat(Repository.Files(".cs").Where(f => f.Project.StartsWith("Lms.", StringComparison.Ordinal)).Select(f => f.Text));
        Assert.NotEmpty(SettingsTable.Types);
        Assert.Empty(SettingsTable.Types.Where(t => !code.Contains($"AddOptions<{t.Type.Name}>().BindConfiguration({t.Type.Name}.Section).ValidateDataAnnotations().ValidateOnStart()", StringComparison.Ordinal))
            .Select(t => t.Type.Name));
    }

    [Fact]
    public void Every_section_of_appsettings_has_its_class()
    {
        string[] frameworks = ["AllowedHosts", "Logging", "Kestrel"];
        using var shipped = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "Lms.Web", "appsettings.json")));
        var known = SettingsTable.Types.ToDictionary(t => t.Section, t => SettingsTable.Properties(t.Type).Select(p => p.Name).ToHashSet(), StringComparer.Ordinal);
        foreach (var section in shipped.RootElement.EnumerateObject().Where(s => !frameworks.Contains(s.Name)))
        {
            Assert.True(known.TryGetValue(section.Name, out var properties), $"nothing binds {section.Name}");
            Assert.Empty(section.Value.EnumerateObject().Select(p => p.Name).Except(properties));
        }
    }

    private static string Table(string readme)
    {
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        Assert.True(begin >= 0 && end > begin, "the README has lost the markers of its settings table");
        return readme[(begin + Begin.Length)..end];
    }
}
