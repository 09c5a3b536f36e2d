using System.Text.Json;
using Lms.Assessments.Values;

namespace Lms.Assessments.Sessions;

/// <summary>One thing that happened in a session, at its place in the session's one order.</summary>
/// <param name="Seq">1, 2, 3 … without a gap.</param>
/// <param name="Kind">A <see cref="SessionEventKind"/>.</param>
/// <param name="Audience">Who is told.</param>
/// <param name="At">Server time.</param>
/// <param name="Payload">The JSON object of the kind.</param>
public sealed record SessionEvent(int Seq, string Kind, Audience Audience, DateTimeOffset At, string Payload)
{
    /// <summary>The payload as the record its kind has. Throws <see cref="JsonException"/> when it is not one.</summary>
    public T Read<T>() => CanonicalJson.Read<T>(Payload);
}
