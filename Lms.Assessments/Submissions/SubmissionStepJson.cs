using Lms.Assessments.Values;

namespace Lms.Assessments.Submissions;

/// <summary>A step as the JSON text that is stored, and back, without loss. Throws <see cref="System.Text.Json.JsonException"/> for a step it does not know.</summary>
public static class SubmissionStepJson
{
    public static string Write(SubmissionStep step) => CanonicalJson.Write(step);

    public static SubmissionStep Read(string json) => CanonicalJson.Read<SubmissionStep>(json);
}
