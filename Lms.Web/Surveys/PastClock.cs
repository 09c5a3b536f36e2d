namespace Lms.Web.Surveys;

/// <summary>A clock that stands at a moment gone by, so that the demo's history is made by the same deeds as any other.</summary>
internal sealed class PastClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
