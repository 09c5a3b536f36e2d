namespace Lms.Assessments.Letters;

/// <summary>Which kind each template is of. What is not named here is essential: a new letter is stopped by nobody until somebody decides that it may be.</summary>
public static class LetterKinds
{
    private static readonly Dictionary<string, LetterKind> Named = new(StringComparer.Ordinal)
    {
        ["session_week"] = LetterKind.Reminder,
        ["session_day"] = LetterKind.Reminder,
        ["session_hour"] = LetterKind.Reminder,
        ["assignment_week"] = LetterKind.Reminder,
        ["assignment_day"] = LetterKind.Reminder,
        ["survey_reminder_1"] = LetterKind.Reminder,
        ["survey_reminder_2"] = LetterKind.Reminder,
        ["action_soon"] = LetterKind.Reminder,
        ["action_late"] = LetterKind.Reminder,
        ["checkpoint"] = LetterKind.Reminder,
        ["session_missed"] = LetterKind.Missed,
        ["package"] = LetterKind.News,
    };

    /// <summary>The kinds a person may stop, in the order they are offered.</summary>
    public static IReadOnlyList<LetterKind> Stoppable { get; } = [LetterKind.Reminder, LetterKind.Missed, LetterKind.News];

    public static LetterKind Of(string template) => Named.GetValueOrDefault(template, LetterKind.Essential);
}
