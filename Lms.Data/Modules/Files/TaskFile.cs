using Lms.Assessments.Rubrics;
using Lms.Assessments.Rules;
using Lms.Assessments.Values;

namespace Lms.Data.Modules.Files;

/// <summary>
/// A task of <c>module.yaml</c>. Its rubric is a list of criteria: a name alone (four levels, 1 to 4 points), or a name with a
/// descriptor for each level, lowest first, and optionally what each level is worth in whole points.
/// </summary>
internal static class TaskFile
{
    private const string Key = "rubric";

    public static TaskText Read(YamlFields task, bool isMarked)
    {
        var (title, brief) = (task.Text("title", 200), task.Text("brief"));
        var read = task.Items(Key, name => new CriterionLines(name, [], []), CriterionLines.Read, Criterion.LongestName);
        if (isMarked && read.Count == 0)
        {
            task.Fault(Key, $"'{Key}' needs at least one line.");
        }

        // As many levels as the others, so that names alone may stand beside described ones.
        var levels = read.Select(c => c.Levels.Count).FirstOrDefault(n => n > 0, Rubric.UsualLevels);
        var rubric = new Rubric(read.Select((c, i) => c.Criterion(i, levels)).ToValueList());
        if (read.Count > 0)
        {
            Check(task, rubric);
        }

        return new TaskText(title, brief, [.. read.Select(c => c.Name)], read.Any(c => c.Levels.Count > 0 || c.Points.Count > 0) ? rubric : null);
    }

    /// <summary>
    /// The same criteria in another language, in the same order: a name alone, or a name with a descriptor for each level. Empty where
    /// the translation has no rubric.
    /// </summary>
    public static ValueList<CriterionText> Translated(YamlFields task, TaskText? own)
    {
        var read = task.Items(Key, name => new CriterionLines(name, [], []), CriterionLines.Words, Criterion.LongestName);
        if (read.Count == 0)
        {
            return [];
        }

        var (criteria, levels) = (own?.MarkedBy?.Criteria.Count ?? 0, own?.MarkedBy?.Levels() ?? 0);
        if (read.Count != criteria || read.Any(c => c.Levels.Count > 0 && c.Levels.Count != levels))
        {
            task.Fault(Key, $"A translated '{Key}' has the same {criteria} criteria in the same order, each alone or with all {levels} levels.");
            return [];
        }

        return read.Select((c, i) => new CriterionText(Rubric.KeyOf(i), c.Name, c.Levels.ToValueList())).ToValueList();
    }

    private static void Check(YamlFields task, Rubric rubric)
    {
        try
        {
            rubric.Checked();
        }
        catch (RuleBroken refusal)
        {
            task.Fault(Key, refusal.Code switch
            {
                "rubric.criteria" => $"A rubric has at most {Rubric.MostCriteria} criteria.",
                "rubric.levels" => $"Every criterion has the same number of levels, 2 to {Rubric.MostLevels}.",
                "rubric.points" => "'points' has a number for each level, and each level is worth more than the one before it.",
                "rubric.descriptor" => $"A level is described in at most {RubricLevel.LongestDescriptor} characters.",
                _ => "A criterion has a name.",
            });
        }
    }

    private sealed record CriterionLines(string Name, IReadOnlyList<string> Levels, IReadOnlyList<int> Points)
    {
        public static CriterionLines Read(YamlFields yaml) => new(
            yaml.Text("name", Assessments.Rubrics.Criterion.LongestName),
            yaml.Texts("levels", RubricLevel.LongestDescriptor) ?? [],
            yaml.Items("points", Whole, _ => -1));

        public static CriterionLines Words(YamlFields yaml) => new(
            yaml.Text("name", Assessments.Rubrics.Criterion.LongestName), yaml.Texts("levels", RubricLevel.LongestDescriptor) ?? [], []);

        /// <summary>Points that do not match the levels become ones that no rubric accepts, so that the fault is found with the others.</summary>
        public Criterion Criterion(int place, int levels)
        {
            var count = Levels.Count > 0 ? Levels.Count : levels;
            return new Criterion(Rubric.KeyOf(place), Name, Enumerable.Range(0, count).Select(l => new RubricLevel(
                Levels.Count > 0 ? Levels[l] : "",
                Points.Count == 0 ? (l + 1) * 100 : Points.Count == count ? Points[l] : -1)).ToValueList());
        }

        private static int Whole(string text) =>
            int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var points) && points <= Rubric.MostPoints / 100 ? points * 100 : -1;
    }
}
