using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lms.Assessments.Audit;

/// <summary>
/// A row of the audit as it is hashed. The canonical form is a JSON array in UTF-8 of eight members in this order: id (lower case, with
/// hyphens), instant (UTC, <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>), actor or null, deed, kind, subject, person or null, detail; written by
/// <see cref="JsonSerializer"/> without spaces and with its default escaping. Quoting makes it unambiguous whatever the members hold.
/// </summary>
public sealed record AuditLine
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string Deed { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    public Guid? PersonId { get; init; }

    public required string Detail { get; init; }

    public string Canonical() => JsonSerializer.Serialize<string?[]>(
        [Id.ToString(), At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), ActorId?.ToString(), Deed, SubjectKind, SubjectId, PersonId?.ToString(), Detail]);

    /// <summary>SHA-256 of the canonical form, 64 lower-case hexadecimal digits.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical())));
}
