using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Lms.Data.Modules.Files;

/// <summary>One module's folder: its files read, checked each by itself and against each other.</summary>
internal static partial class ModuleFolder
{
    /// <summary>The edition, or null when something was found wrong; then the version loaded before stays.</summary>
    public static ModuleEdition? Read(string root, string folder, IReadOnlyDictionary<string, SourceText> sources, Faults faults)
    {
        var code = Path.GetFileName(folder);
        if (!Code().IsMatch(code))
        {
            faults.Add(code, 0, "A module's folder is called by its code: capital letters and digits, at most 12.");
            return null;
        }

        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).Split(Path.DirectorySeparatorChar).Any(n => n.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .Select(f => ContentFile.Read(root, f, faults)).OfType<ContentFile>().ToList();
        var module = One(files, $"{code}/module.yaml", faults) is { } yaml ? ModuleFile.Read(yaml, code, faults) : null;
        var lessons = files.Where(f => f.Path.StartsWith($"{code}/lessons/", StringComparison.Ordinal))
            .Select(f => LessonFile.Read(f, faults)).OfType<LessonFile>().ToList();
        var forms = new[] { 'A', 'B' }
            .Select(form => One(files, $"{code}/form-{char.ToLowerInvariant(form)}.gift", faults) is { } gift ? FormFile.Read(gift, form, faults) : null)
            .OfType<FormFile>().ToList();
        foreach (var stray in files.Where(f => !Known().IsMatch(f.Path)))
        {
            faults.Add(stray.Path, 0, "This file has no place here: a module has module.yaml, form-a.gift, form-b.gift and lessons/*.md.");
        }

        var editions = module is null ? [] : LessonsOf(module, lessons, $"{code}/lessons", faults);
        CheckForms(forms, editions, sources, faults);
        return module is null || faults.Found.Count > 0 ? null : new ModuleEdition
        {
            Code = code,
            Module = module with { Content = module.Content with { Sources = Cited(module, forms, sources) } },
            Hash = Hash(files, Cited(module, forms, sources)),
            Lessons = editions,
            Forms = [.. forms.Select(f => (f.Form, f.Items))],
        };
    }

    private static ContentFile? One(List<ContentFile> files, string path, Faults faults)
    {
        var file = files.Find(f => f.Path == path);
        if (file is null && !faults.Found.Any(f => f.FilePath == path))
        {
            faults.Add(path, 0, "The file is missing.");
        }

        return file;
    }

    private static List<LessonEdition> LessonsOf(ModuleFile module, List<LessonFile> files, string path, Faults faults)
    {
        var defaults = files.Where(f => f.Language is null).OrderBy(f => f.Order).ToList();
        if (defaults.Count == 0)
        {
            faults.Add(path, 0, "The module has no lessons.");
        }

        foreach (var variant in files.Where(f => f.Language is not null))
        {
            if (variant.Language == module.Language)
            {
                faults.Add(variant.Path, 0, $"The module's own language is {module.Language}; its text stands in {variant.Number}.md.");
            }
            else if (defaults.Find(d => d.Number == variant.Number) is not { } own)
            {
                faults.Add(variant.Path, 0, $"There is no {variant.Number}.md of which this could be a variant.");
            }
            else if (own.Minutes != variant.Minutes)
            {
                faults.Add(variant.Path, 0, $"'minutes' is {variant.Minutes} here and {own.Minutes} in {variant.Number}.md; it is one lesson.");
            }
        }

        return [.. defaults.Select(d => new LessonEdition(d.Number, d.Minutes,
            [(module.Language, d.Title, d.Markdown), .. files.Where(f => f.Language is not null && f.Number == d.Number).Select(f => (f.Language!, f.Title, f.Markdown))]))];
    }

    private static void CheckForms(List<FormFile> forms, List<LessonEdition> lessons, IReadOnlyDictionary<string, SourceText> sources, Faults faults)
    {
        if (lessons.Count == 0)
        {
            return;
        }

        var numbers = lessons.Select(l => l.Number).ToHashSet(StringComparer.Ordinal);
        forms.ForEach(f => f.Check(numbers, sources, faults));
        if (forms is [var a, var b] && faults.Found.Count == 0)
        {
            var inA = a.Items.Select(i => i.Item.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var both in b.Items.Where(i => inA.Contains(i.Item.Id)))
            {
                faults.Add(b.File.Path, b.LineOf(both.Item, "id"), $"{both.Item.Id} is in both forms.");
            }

            if (a.Items.Count != b.Items.Count)
            {
                faults.Add(b.File.Path, 0, $"Form A has {a.Items.Count} questions and form B {b.Items.Count}; they are equivalent.");
            }
        }
    }

    private static List<SourceText> Cited(ModuleFile module, List<FormFile> forms, IReadOnlyDictionary<string, SourceText> sources) =>
        [.. forms.SelectMany(f => f.Items).SelectMany(i => i.Item.Sources).Concat(SourceText.KeysIn(module.Content.Texts.Need))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(sources.ContainsKey).Select(key => sources[key])];

    /// <summary>Each part with its length before it, so that no text can pass from one file into the next unseen.</summary>
    private static string Hash(List<ContentFile> files, List<SourceText> sources)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in files.SelectMany(f => new[] { f.Path, f.Text }).Concat(sources.SelectMany(s => new[] { s.Key, s.Text, s.Status })))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            sha.AppendData(BitConverter.GetBytes(bytes.LongLength));
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    [GeneratedRegex("^[A-Z0-9]{1,12}$", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[A-Z0-9]+/(module\.yaml|form-[ab]\.gift|lessons/[^/]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Known();
}
