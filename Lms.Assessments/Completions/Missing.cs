namespace Lms.Assessments.Completions;

/// <summary>
/// What somebody still lacks: <paramref name="Have"/> of the <paramref name="Needed"/>, where everything is
/// <paramref name="Of"/>. Lessons and sessions are counted; a test is in basis points.
/// </summary>
public sealed record Missing(string Measure, long Have, long Needed, long Of)
{
    /// <summary>Names the sentence that says so: <c>completion.lessons</c>, <c>completion.post_test</c>, <c>completion.attendance</c>.</summary>
    public string Code => "completion." + Measure;
}
