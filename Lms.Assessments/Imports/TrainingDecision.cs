using Lms.Assessments.Rules;

namespace Lms.Assessments.Imports;

/// <summary>
/// What a row of a list of past trainings does. Its person must be here and certain: a training counted for the wrong person is worse
/// than one that waits for the right list of people.
/// </summary>
public static class TrainingDecision
{
    /// <param name="first">The first row of the file that tells of the same training.</param>
    /// <param name="twiceOf">An earlier row of the same person in the same training.</param>
    /// <param name="alike">How those are called who may be meant where nobody surely is.</param>
    public static RowVerdict Decide(
        TrainingEntry entry, Guid? person, TrainingEntry? first, int? twiceOf, KnownTraining? training, KnownPart? part, IReadOnlyList<string> alike)
    {
        if (person is not { } who) return RowVerdict.Refused(alike.Count > 0 ? new RuleBroken("import.nobody_nearest", Called(entry), string.Join(", ", alike)) : new RuleBroken("import.nobody", Called(entry)));
        if (twiceOf is { } twice) return RowVerdict.Refused(new RuleBroken("import.twice", twice));
        if (first is not null && !IsSameTraining(first, entry.ModuleId, entry.StartedOn, entry.EndedOn)) return RowVerdict.Refused(new RuleBroken("import.training_differs", entry.TrainingNumber));
        if (training is { } known && (known.ModuleId != entry.ModuleId || known.StartedOn != entry.StartedOn || known.EndedOn != entry.EndedOn)) return RowVerdict.Refused(new RuleBroken("import.training_known_other", entry.TrainingNumber));
        if (part is null) return new RowVerdict(VerdictKind.Create) { PersonId = who };
        return part.Completed == entry.Completed ? new RowVerdict(VerdictKind.Same) { PersonId = who } : RowVerdict.Refused(new RuleBroken("import.part_differs", entry.TrainingNumber));
    }

    private static bool IsSameTraining(TrainingEntry first, Guid module, DateOnly from, DateOnly to) => first.ModuleId == module && first.StartedOn == from && first.EndedOn == to;

    private static string Called(TrainingEntry entry) => entry.Who.NativeName ?? entry.Who.LatinName ?? entry.Who.Email ?? entry.Who.Number ?? entry.Who.RegistrationKey ?? "";
}
