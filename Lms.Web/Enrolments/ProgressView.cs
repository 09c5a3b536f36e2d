using Lms.Data.Enrolments;

namespace Lms.Web.Enrolments;

/// <summary>A card of the trainee's home: one enrolment and the one thing to do next. Only the first card's button is the page's main act.</summary>
public sealed record ProgressView(EnrolmentProgress Enrolment, DateTimeOffset Now, bool IsFirst)
{
    public NextStep Next { get; } = NextStep.Of(Enrolment, Now);
}
