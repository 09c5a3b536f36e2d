using Lms.Assessments.Completions;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;

namespace Lms.Data.Modules.Files;

/// <summary><c>module.yaml</c>: what a module is, its polls, surveys and tasks, and what its certificate needs.</summary>
internal sealed record ModuleFile
{
    /// <summary>Minutes for a test of ten items: two an item, twice what a practised reader needs.</summary>
    private const int UsualTestMinutes = 20;
    private static readonly string[] PollKinds = ["single", "multiple", "rating", "ranking", "cloud", "open"];
    private static readonly string[] PollsWithOptions = ["single", "multiple", "ranking"];

    public required string Language { get; init; }

    public required int Hours { get; init; }

    public required int CertificateYears { get; init; }

    public required int TestMinutes { get; init; }

    public required int PostTestPercent { get; init; }

    /// <summary>Of the cohort's sessions; null where completing asks for none.</summary>
    public int? AttendancePercent { get; init; }

    /// <summary>What completing asks for besides lessons, test and sessions.</summary>
    public required IReadOnlyList<Requirement> MoreRequirements { get; init; }

    public required ModuleContent Content { get; init; }

    public required IReadOnlyList<(string Language, ModuleTexts Texts)> Translations { get; init; }

    public static ModuleFile? Read(ContentFile file, string code, Faults faults)
    {
        if (YamlFields.Parse(file.Text, file, 0, faults) is not { } yaml)
        {
            return null;
        }

        if (yaml.Text("code") is { Length: > 0 } said && said != code)
        {
            yaml.Fault("code", $"'code' is {said}, but the folder is called {code}.");
        }

        var (language, content) = (Tag(yaml), ReadContent(yaml));
        var spoken = yaml.Inner("translations", t => t.Named((tag, fields) => Translation(tag, language, content, fields))) ?? [];
        var rule = yaml.Inner("pass_rule", PassRuleText.Read) ?? PassRuleText.Missing(yaml);
        var module = new ModuleFile
        {
            Language = language,
            Hours = yaml.Whole("hours", 1, 400),
            CertificateYears = yaml.Whole("certificate_years", 0, 50),
            TestMinutes = yaml.OptionalWhole("test_minutes", 5, 240) ?? UsualTestMinutes,
            PostTestPercent = rule.Percent,
            AttendancePercent = rule.AttendancePercent,
            MoreRequirements = rule.More,
            Content = content with
            {
                CaseStudy = content.CaseStudy?.In(spoken.Select(s => (s.Language, s.CaseStudy))),
                GroupWork = content.GroupWork?.In(spoken.Select(s => (s.Language, s.GroupWork))),
            },
            Translations = [.. spoken.Select(s => (s.Language, s.Texts))],
        };
        CheckIds(yaml, module.Content);
        CheckStatements(yaml, module);
        yaml.Done();
        return module;
    }

    private static string Tag(YamlFields yaml)
    {
        var tag = yaml.Text("language", 20);
        if (tag.Length > 0 && !LanguageTag.Is(tag))
        {
            yaml.Fault("language", $"'{tag}' is not a language tag such as en, ur or uz-Latn.");
        }

        return tag;
    }

    private static ModuleContent ReadContent(YamlFields yaml) => new()
    {
        Texts = new ModuleTexts
        {
            Title = yaml.Text("title", 200),
            Audience = yaml.Text("audience"),
            Need = yaml.Text("need"),
            Format = yaml.Text("format"),
            Outcomes = Filled(yaml, "outcomes"),
        },
        ReviewBy = yaml.Date("review_by"),
        Polls = yaml.Each("polls", Poll),
        Attitude = yaml.Each("attitude", s => new StatementText(s.Text("id", 40), s.Text("text"), s.Flag("reverse"))),
        Practice = yaml.Each("practice", s => new StatementText(s.Text("id", 40), s.Text("text"), Reverse: false)),
        CaseStudy = yaml.Inner("case_study", t => TaskFile.Read(t, isMarked: false)),
        GroupWork = yaml.Inner("group_work", t => TaskFile.Read(t, isMarked: true)),
        Coaching = yaml.Each("coaching", c => new CoachingText(c.Whole("day", 1, 400), c.Text("text"))),
        Sources = [],
    };

    private static IReadOnlyList<string> Filled(YamlFields yaml, string key)
    {
        var texts = yaml.Texts(key) ?? [];
        if (texts.Count == 0)
        {
            yaml.Fault(key, $"'{key}' needs at least one line.");
        }

        return texts;
    }

    private static PollText Poll(YamlFields poll)
    {
        var kind = poll.Text("kind", 20);
        if (kind.Length > 0 && !PollKinds.Contains(kind))
        {
            poll.Fault("kind", $"'{kind}' is not a kind of poll. Kinds: {string.Join(", ", PollKinds)}.");
        }

        var options = poll.Texts("options") ?? [];
        if (PollsWithOptions.Contains(kind) != options.Count >= 2)
        {
            poll.Fault("options", PollsWithOptions.Contains(kind) ? $"A {kind} poll has at least two options." : $"A {kind} poll has no options.");
        }

        return new PollText(poll.Text("id", 40), kind, poll.Flag("anonymous"), poll.Text("text"), options);
    }

    private static Translated Translation(string tag, string language, ModuleContent content, YamlFields fields)
    {
        if (!LanguageTag.Is(tag) || tag == language)
        {
            fields.Fault("title", $"'{tag}' is not the tag of another language.");
        }

        var texts = new ModuleTexts
        {
            Title = fields.Text("title", 200),
            Audience = fields.OptionalText("audience"),
            Need = fields.OptionalText("need"),
            Format = fields.OptionalText("format"),
            Outcomes = fields.Texts("outcomes"),
            Statements = fields.TextsByName("statements"),
        };
        return new Translated(tag, texts, Criteria("case_study", content.CaseStudy), Criteria("group_work", content.GroupWork));

        ValueList<CriterionText>? Criteria(string key, TaskText? own) => fields.Inner(key, t => TaskFile.Translated(t, own));
    }

    private static void CheckIds(YamlFields yaml, ModuleContent content)
    {
        var ids = content.Polls.Select(p => p.Id).Concat(content.Attitude.Select(s => s.Id)).Concat(content.Practice.Select(s => s.Id));
        foreach (var twice in ids.Where(id => id.Length > 0).GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yaml.Fault("polls", $"The id {twice.Key} is used {twice.Count()} times.");
        }
    }

    private static void CheckStatements(YamlFields yaml, ModuleFile module)
    {
        var known = module.Content.Attitude.Concat(module.Content.Practice).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (language, id) in module.Translations.SelectMany(t => (t.Texts.Statements?.Keys ?? []).Where(k => !known.Contains(k)).Select(k => (t.Language, k))))
        {
            yaml.Fault("translations", $"{language}: there is no statement {id}.");
        }
    }

    private sealed record Translated(string Language, ModuleTexts Texts, ValueList<CriterionText>? CaseStudy, ValueList<CriterionText>? GroupWork);
}
