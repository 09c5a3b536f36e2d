using System.Collections.Concurrent;
using System.Text.Json;

namespace Lms.Assessments.Values;

/// <summary>
/// The short form in which a state is stored and sent: the member's name in snake case (<c>InProgress</c> is
/// <c>in_progress</c>), at most 20 characters. Renaming a member changes stored data; a test pins every code.
/// </summary>
public static class Code
{
    private static readonly ConcurrentDictionary<Enum, string> Known = new();

    public static string Of(Enum value) => Known.GetOrAdd(value, static v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

    /// <summary>Reads a stored code. Throws <see cref="FormatException"/> for one that does not exist.</summary>
    public static T Read<T>(string code)
        where T : struct, Enum =>
        TryRead<T>(code, out var value) ? value : throw new FormatException($"'{code}' is no {typeof(T).Name}");

    /// <summary>For what a person or a form sent.</summary>
    public static bool TryRead<T>(string? code, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (!string.Equals(Of(candidate), code, StringComparison.Ordinal)) continue;
            value = candidate;
            return true;
        }

        value = default;
        return false;
    }
}
