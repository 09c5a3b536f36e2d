using Lms.Data.Modules;
using Lms.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Lms.Data.Tests.Modules;

public sealed class BrokenContentTests
{
    public static TheoryData<string, string, string, int, string> Mistakes => new()
    {
        { "ERP/module.yaml", "hours: 8 ", "hours: eight ", 14, "'hours' is a whole number from 1 to 400." },
        { "ERP/module.yaml", "hours: 8 ", "ours: 8 ", 14, "'ours' is not a key that is known here." },
        { "ERP/module.yaml", "hours: 8 ", "ours: 8 ", 1, "'hours' is missing." },
        { "ERP/module.yaml", "review_by: 2027-11-22", "review_by: soon", 16, "'review_by' is a date written 2027-11-22." },
        { "ERP/module.yaml", "code: ERP", "code: EPR", 1, "'code' is EPR, but the folder is called ERP." },
        { "ERP/module.yaml", "    kind: ranking", "    kind: vote", 43, "'vote' is not a kind of poll." },
        { "ERP/module.yaml", "    anonymous: true\n    text: What stops", "    anonymous: maybe\n    text: What stops", 44, "'anonymous' is true or false." },
        { "ERP/module.yaml", "outcomes:\n", "outcomes: [\n", 0, "Not readable as YAML" },
        { "ERP/module.yaml", "lessons: all", "lessons: most", 23, "'lessons' can only be all." },
        { "ERP/lessons/2.1.md", "number: \"2.1\"", "number: \"2.7\"", 2, "'number' is 2.7, but the file is called 2.1.md." },
        { "ERP/lessons/2.1.md", "minutes: 35", "minutes: long", 4, "'minutes' is a whole number from 1 to 600." },
        { "ERP/lessons/2.1.md", "minutes: 35", "minutes: 40", 0, "'minutes' is 35 here and 40 in 2.1.md; it is one lesson." },
        { "ERP/lessons/2.1.md", "---\nnumber", "number", 1, "The file begins with front matter" },
        { "ERP/form-a.gift", "// lesson: 2.2\n// source: ILO-GP; ILO-DEF", "// lesson: 9.9\n// source: ILO-GP; ILO-DEF", 2, "ERP-A01: there is no lesson 9.9 in this module." },
        { "ERP/form-a.gift", "// source: ILO-GP; ILO-DEF", "// source: ILO-GP; NOWHERE", 3, "ERP-A01: the source NOWHERE is not in SOURCES.yaml." },
        { "ERP/form-a.gift", "=Never the worker or job-seeker", "~Never the worker or job-seeker", 6, "ERP-A01:" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_named_with_its_file_its_line_and_what_is_wrong(string file, string from, string to, int line, string message)
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        using var content = new ContentCopy("ERP", "MED");
        content.Change(file, from, to);
        Assert.Equal(1, await Load(test, content));
        Assert.Equal(["MED"], await test.Db.List<string>("SELECT Code FROM Module"));
        var problems = await Problems(test);
        Assert.Contains(problems, p => p.Message.StartsWith(message, StringComparison.Ordinal) && (p.LineNumber == line || line == 0)
            && (p.FilePath == file || p.FilePath.StartsWith("ERP/lessons/2.1.", StringComparison.Ordinal)));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_module_with_a_mistake_keeps_the_version_it_has_and_the_others_load(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy();
        await Load(test, content);
        content.Change("ERP/lessons/2.3.md", "minutes: ", "minuets: ");
        content.Change("MED/lessons/3.1.md", "minutes: 135", "minutes: 130");
        Assert.Equal(1, await Load(test, content));
        Assert.Equal(["CWA 1", "ERP 1", "MED 2", "SST 1"], await Versions(test));
        // Its translations say nothing of their own to hold on to, and are named with it.
        Assert.Equal(["ERP/lessons/2.3.md:2", "ERP/lessons/2.3.md:4", "ERP/lessons/2.3.ru.md:0", "ERP/lessons/2.3.ur.md:0"], (await Problems(test)).Select(p => $"{p.FilePath}:{p.LineNumber}"));
    }

    [Theory, Sqlite, SqlServer]
    public async Task A_repaired_file_takes_its_problem_off_the_list(Engine engine)
    {
        await using var test = await TestDb.Fresh(engine);
        using var content = new ContentCopy("ERP");
        content.Change("ERP/lessons/2.3.md", "minutes: ", "minuets: ");
        await Load(test, content);
        Assert.NotEmpty(await Problems(test));
        content.Change("ERP/lessons/2.3.md", "minuets: ", "minutes: ");
        Assert.Equal(1, await Load(test, content));
        Assert.Empty(await Problems(test));
    }

    [Fact]
    public async Task A_broken_list_of_sources_holds_every_module_back_and_is_named_alone()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        using var content = new ContentCopy();
        await Load(test, content);
        content.Change("SOURCES.yaml", "S1:\n", "S1\n");
        content.Change("ERP/lessons/2.1.md", "one signature", "one promise");
        Assert.Equal(0, await Load(test, content));
        Assert.Equal("SOURCES.yaml", Assert.Single(await Problems(test)).FilePath);
    }

    [Fact]
    public async Task A_changed_source_text_reaches_the_modules_that_cite_it()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        using var content = new ContentCopy();
        await Load(test, content);
        content.Change("SOURCES.yaml", "GB approval", "approved by the Governing Body");
        Assert.Equal(2, await Load(test, content));
        Assert.Equal(["CWA 2", "ERP 2", "MED 1", "SST 1"], await Versions(test));
    }

    [Fact]
    public async Task A_missing_form_a_stray_file_and_text_in_another_encoding_are_named()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        using var content = new ContentCopy("ERP");
        File.Delete(Path.Combine(content.Folder, "ERP", "form-b.gift"));
        content.Write("ERP/notes.txt", "to myself");
        content.Write("ERP/.hidden", "an editor's own");
        File.WriteAllBytes(Path.Combine(content.Folder, "ERP", "lessons", "2.2.md"), [(byte)'-', (byte)'\n', 0xE9, (byte)'\n']);
        Assert.Equal(0, await Load(test, content));
        var problems = (await Problems(test)).Select(p => $"{p.FilePath}:{p.LineNumber} {p.Message}").ToList();
        Assert.Contains("ERP/form-b.gift:0 The file is missing.", problems);
        Assert.Contains(problems, p => p.StartsWith("ERP/notes.txt:0 This file has no place here", StringComparison.Ordinal));
        Assert.Contains("ERP/lessons/2.2.md:2 The file is not UTF-8 text. Save it as UTF-8.", problems);
        Assert.DoesNotContain(problems, p => p.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_problem_and_no_crash()
    {
        await using var test = await TestDb.Fresh(Engine.Sqlite);
        Assert.Equal(0, await new LoadModules(test.Db, TimeProvider.System, new ByCharacters(), NullLogger<LoadModules>.Instance).Run("/nowhere/at/all"));
        Assert.Single(await Problems(test));
    }

    private static Task<int> Load(TestDb test, ContentCopy content) =>
        new LoadModules(test.Db, TimeProvider.System, new ByCharacters(), NullLogger<LoadModules>.Instance).Run(content.Folder);

    private static Task<IReadOnlyList<ContentProblem>> Problems(TestDb test) =>
        test.Db.List<ContentProblem>("SELECT FilePath, LineNumber, Message FROM ContentProblem ORDER BY FilePath, LineNumber");

    private static Task<IReadOnlyList<string>> Versions(TestDb test) =>
        test.Db.List<string>("SELECT CONCAT(m.Code, ' ', MAX(v.Number)) FROM Module m JOIN ModuleVersion v ON v.ModuleId = m.Id GROUP BY m.Code ORDER BY m.Code");
}
