using Lms.Assessments.Items;
using Lms.Assessments.Values;

namespace Lms.Assessments.Quizzes;

/// <summary>
/// A test of a module version: its items in order, and the rules under which it is taken. Frozen with the module version; an
/// attempt copies what it needs from it when it starts.
/// </summary>
public sealed record Quiz
{
    public required Guid Id { get; init; }

    public required QuizKind Kind { get; init; }

    public required TestForm Form { get; init; }

    public required ValueList<Slot> Slots { get; init; }

    /// <summary>Minutes from a person's start to their own deadline; null is no limit.</summary>
    public int? TimeLimitMinutes { get; init; }

    /// <summary>How often one person may start it; null is no limit.</summary>
    public int? AttemptsAllowed { get; init; }

    public required ReviewPolicy Review { get; init; }

    /// <summary>Hundredths of a point for everything right.</summary>
    public int MaxPoints => Slots.Sum(s => s.Points);

    /// <summary>
    /// A quiz over items with the rules a module gets unless it says otherwise: 30 minutes for ten items and three for each
    /// more; one attempt before the lessons, three after them.
    /// </summary>
    public static Quiz Of(Guid id, QuizKind kind, TestForm form, IEnumerable<ItemVersion> items)
    {
        var slots = items.Select(v => new Slot(v.Item.Id, v.Hash, v.Item.Lesson, v.Item.Points)).ToValueList();
        return new Quiz
        {
            Id = id,
            Kind = kind,
            Form = form,
            Slots = slots,
            TimeLimitMinutes = Math.Max(30, 3 * slots.Count),
            AttemptsAllowed = kind == QuizKind.Pre ? 1 : 3,
            Review = kind == QuizKind.Pre ? ReviewPolicy.AfterPreTest : ReviewPolicy.AfterPostTest,
        };
    }
}
