namespace Lms.Assessments.Attendances;

/// <summary>All that is known of one person in one session.</summary>
/// <param name="Pages">When a page of theirs was open; may overlap, in any order.</param>
/// <param name="Codes">Their check-ins.</param>
/// <param name="ByHand">The newest entry, if there is one.</param>
public sealed record Evidence(IReadOnlyList<Stretch> Pages, IReadOnlyList<GivenCode> Codes, HandEntry? ByHand)
{
    public static Evidence None { get; } = new([], [], null);
}
