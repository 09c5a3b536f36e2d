using Lms.Assessments.Values;

namespace Lms.Assessments.Attempts;

/// <summary>A step as the JSON text that is stored, and back, without loss. Throws <see cref="System.Text.Json.JsonException"/> for a step it does not know.</summary>
public static class StepJson
{
    public static string Write(Step step) => CanonicalJson.Write(step);

    public static Step Read(string json) => CanonicalJson.Read<Step>(json);
}
