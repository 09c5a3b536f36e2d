using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lms.Assessments.Assignments;
using Lms.Assessments.Completions;
using Lms.Assessments.Items;
using Lms.Assessments.Rubrics;
using Lms.Assessments.Values;
using Lms.Data.Modules.Files;

namespace Lms.Data.Modules;

/// <summary>An edition as the rows it becomes, worked out before the transaction so that nothing but inserting is left inside it.</summary>
internal sealed record VersionRows
{
    public required string Code { get; init; }

    public required string Hash { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required int Hours { get; init; }

    public required int CertificateYears { get; init; }

    public required int TestMinutes { get; init; }

    /// <summary>What completing asks for, as the content says it; its number is given when it is stored.</summary>
    public required CompletionRule Rule { get; init; }

    public required string Payload { get; init; }

    /// <summary>What its tasks are marked with, by the task's key.</summary>
    public required IReadOnlyList<(string SourceKey, string Title, Rubric Rubric)> Rubrics { get; init; }

    public required IReadOnlyList<(string Language, string Title, string Payload)> Texts { get; init; }

    public required IReadOnlyList<LessonRow> Lessons { get; init; }

    public required IReadOnlyList<(char Form, IReadOnlyList<ItemVersion> Items)> Forms { get; init; }

    public static VersionRows Of(ModuleEdition edition, IMeasureLessons sizes) => new()
    {
        Code = edition.Code,
        Hash = edition.Hash,
        Language = edition.Module.Language,
        Title = edition.Module.Content.Texts.Title,
        Hours = edition.Module.Hours,
        CertificateYears = edition.Module.CertificateYears,
        TestMinutes = edition.Module.TestMinutes,
        Rule = CompletionRule.LessonsAndTest(1, edition.Module.PostTestPercent, edition.Module.AttendancePercent, edition.Module.MoreRequirements),
        Payload = CanonicalJson.Write(edition.Module.Content),
        Rubrics = [.. TaskRubrics(edition.Module.Content)],
        Texts = [.. edition.Module.Translations.Prepend((edition.Module.Language, edition.Module.Content.Texts))
            .Select(t => (t.Item1, t.Item2.Title, CanonicalJson.Write(t.Item2)))],
        Lessons = [.. edition.Lessons.Select((l, i) => new LessonRow(l.Number, i + 1, l.Minutes,
            [.. l.Texts.Select(t => new LessonTextRow(t.Language, t.Title, t.Markdown, sizes.Bytes(t.Markdown)))]))],
        Forms = edition.Forms,
    };

    /// <summary>
    /// The hash under which version <paramref name="number"/> stores this content. A folder that returns to an earlier text makes a
    /// new version all the same (the newest version is always what the folder says), and the key on the hash asks for another one.
    /// </summary>
    public string HashAgain(int number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Hash + number.ToString(CultureInfo.InvariantCulture))));

    public bool Is(CurrentVersion current) => current.ContentHash == Hash || current.ContentHash == HashAgain(current.Number);

    private static IEnumerable<(string SourceKey, string Title, Rubric Rubric)> TaskRubrics(ModuleContent content)
    {
        (AssignmentKind Kind, TaskText? Task)[] tasks = [(AssignmentKind.CaseStudy, content.CaseStudy), (AssignmentKind.GroupWork, content.GroupWork)];
        return tasks.Where(t => t.Task?.MarkedBy is not null).Select(t => (Assessments.Values.Code.Of(t.Kind), t.Task!.Title, t.Task.MarkedBy!));
    }

    internal sealed record LessonRow(string Number, int Position, int Minutes, IReadOnlyList<LessonTextRow> Texts);

    internal sealed record LessonTextRow(string Language, string Title, string Markdown, int Bytes);
}
