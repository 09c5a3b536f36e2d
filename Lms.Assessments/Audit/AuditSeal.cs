using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Lms.Assessments.Audit;

/// <summary>
/// One link of the chain. <see cref="RowsHash"/> is SHA-256 over the rows' hashes in their order, each followed by a line feed;
/// <see cref="Hash"/> is SHA-256 over <c>number LF minute LF entries LF rows hash LF previous hash</c>, the minute as in
/// <see cref="AuditLine"/>. Whoever changes a row, or takes one out, has to compute every later link anew, and then it differs from the
/// heads that went out by mail.
/// </summary>
public sealed record AuditSeal
{
    /// <summary>A row that committed later than this after its instant is not sealed as late but reported as put in.</summary>
    public static readonly TimeSpan LatestCommit = TimeSpan.FromMinutes(15);

    /// <summary>Before the first link.</summary>
    public static readonly string Nothing = new('0', 64);

    public required long Number { get; init; }

    /// <summary>Start of the minute.</summary>
    public required DateTimeOffset MinuteAt { get; init; }

    public required int Entries { get; init; }

    public required string RowsHash { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    /// <summary>The next link after <paramref name="previous"/> (null for the first), over rows in their order.</summary>
    public static AuditSeal Over(AuditSeal? previous, DateTimeOffset minute, IReadOnlyList<string> rowHashes)
    {
        var (number, before, rows) = ((previous?.Number ?? 0) + 1, previous?.Hash ?? Nothing, HashOf(rowHashes));
        return new AuditSeal { Number = number, MinuteAt = minute, Entries = rowHashes.Count, RowsHash = rows, PreviousHash = before, Hash = HashOf(number, minute, rowHashes.Count, rows, before) };
    }

    /// <summary>The link's own hash, as its members give it.</summary>
    public string Computed() => HashOf(Number, MinuteAt, Entries, RowsHash, PreviousHash);

    public static string HashOf(IEnumerable<string> rowHashes) => Sha(string.Concat(rowHashes.Select(h => h + "\n")));

    /// <summary>
    /// Which rows the next link takes: of the rows not sealed yet, those of the first minute after the last link that has any, with all
    /// that committed late into minutes before it; null while no such minute is over.
    /// </summary>
    /// <param name="unsealed">In any order.</param>
    /// <param name="last">The last link's minute.</param>
    /// <returns>The minute, and its rows by instant and id.</returns>
    public static (DateTimeOffset Minute, IReadOnlyList<AuditLine> Rows)? Next(IReadOnlyList<AuditLine> unsealed, DateTimeOffset? last, DateTimeOffset now)
    {
        DateTimeOffset MinuteOf(AuditLine line)
        {
            var own = Floor(line.At);
            return last is { } l && own <= l ? l.AddMinutes(1) : own;
        }

        if (unsealed.Count == 0)
        {
            return null;
        }

        var minute = unsealed.Min(MinuteOf);
        return minute.AddMinutes(1) > now
            ? null
            : (minute, [.. unsealed.Where(r => MinuteOf(r) == minute).OrderBy(r => r.At).ThenBy(r => r.Id.ToString(), StringComparer.Ordinal)]);
    }

    public static DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);

    private static string HashOf(long number, DateTimeOffset minute, int entries, string rows, string previous) => Sha(string.Create(CultureInfo.InvariantCulture,
        $"{number}\n{minute.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}\n{entries}\n{rows}\n{previous}"));

    private static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
