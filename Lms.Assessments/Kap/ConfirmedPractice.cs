using Lms.Assessments.Statistics;

namespace Lms.Assessments.Kap;

/// <summary>Of the practices people said they do at least partly, how many somebody else has seen. It stands beside what they said and changes none of it.</summary>
/// <param name="Said">Practices said, over all matched people.</param>
/// <param name="Confirmed">Of them, confirmed by a supervisor.</param>
/// <param name="NotConfirmed">A supervisor said no.</param>
public sealed record ConfirmedPractice(int Said, int Confirmed, int NotConfirmed)
{
    /// <summary>Nobody was asked, the supervisor has not answered, or cannot say.</summary>
    public int Unknown => Said - Confirmed - NotConfirmed;

    /// <summary>Null where nobody said any.</summary>
    public Share? Share => Said == 0 ? null : new Share(Confirmed, Said);
}
