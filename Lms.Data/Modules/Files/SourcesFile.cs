namespace Lms.Data.Modules.Files;

/// <summary><c>SOURCES.yaml</c>: every source key the modules may cite.</summary>
internal static class SourcesFile
{
    public const string Name = "SOURCES.yaml";
    private static readonly string[] Statuses = ["seed", "seen", "seen in part", "background"];

    /// <summary>Null when the file cannot be read at all.</summary>
    public static IReadOnlyDictionary<string, SourceText>? Read(ContentFile file, Faults faults) =>
        YamlFields.Parse(file.Text, file, 0, faults)?.Named((key, fields) => Source(key, fields))
            .ToDictionary(s => s.Key, StringComparer.Ordinal);

    private static SourceText Source(string key, YamlFields fields)
    {
        var source = new SourceText(key, fields.Text("text", 2_000), fields.Text("status", 20));
        if (source.Status.Length > 0 && !Statuses.Contains(source.Status))
        {
            fields.Fault("status", $"'{source.Status}' is not a status. Statuses: {string.Join(", ", Statuses)}.");
        }

        return source;
    }
}
