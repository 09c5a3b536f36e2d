namespace Lms.Data.Modules.Files;

/// <summary>The whole content folder as it stands: the modules that can be loaded, and what is wrong with the others.</summary>
internal sealed record ContentFolder(IReadOnlyList<ModuleEdition> Editions, IReadOnlyList<ContentProblem> Problems)
{
    public static ContentFolder Read(string root)
    {
        if (!Directory.Exists(root))
        {
            return new ContentFolder([], [new ContentProblem { FilePath = ".", LineNumber = 0, Message = "The content folder is not there. The setting Content:Path names it." }]);
        }

        var faults = new Faults();
        var sources = Sources(root, faults);
        var problems = faults.Found.ToList();
        var editions = new List<ModuleEdition>();
        foreach (var folder in Directory.EnumerateDirectories(root).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal))
        {
            // Without a readable list of sources no edition is whole: frozen without them, it could never show them.
            var own = new Faults();
            if (ModuleFolder.Read(root, folder, sources ?? new Dictionary<string, SourceText>(), own) is { } edition && sources is not null)
            {
                editions.Add(edition);
            }

            problems.AddRange(sources is null ? own.Found.Where(p => !p.Message.EndsWith($"is not in {SourcesFile.Name}.", StringComparison.Ordinal)) : own.Found);
        }

        return new ContentFolder(editions, problems);
    }

    private static IReadOnlyDictionary<string, SourceText>? Sources(string root, Faults faults)
    {
        var path = Path.Combine(root, SourcesFile.Name);
        if (!File.Exists(path))
        {
            faults.Add(SourcesFile.Name, 0, "The file is missing.");
            return null;
        }

        return ContentFile.Read(root, path, faults) is { } file ? SourcesFile.Read(file, faults) : null;
    }
}
