namespace Lms.Assessments.Certificates;

/// <summary>
/// The compact text of a signed <see cref="CertificateStatement"/>: format byte, key id, statement, signature, in Crockford's base 32
/// (capital letters and digits, which a QR packs at 5.5 bits each). It goes behind the # of the verification address, so no server is sent it.
/// </summary>
public static class SignedStatement
{
    private const byte Format = 1;
    private const int HeadLength = 1 + StatementKey.IdLength;

    // What is signed begins with these words, so that no other signature by the same key can ever be passed off as a statement.
    private static ReadOnlySpan<byte> Purpose => "certificate statement"u8;

    /// <summary>Signs. ECDSA draws its own nonce, so two signatures of one statement differ; the first one stored is the certificate's. Throws <see cref="InvalidOperationException"/> for a public half, <see cref="ArgumentException"/> for a field out of range.</summary>
    public static string Sign(CertificateStatement statement, StatementKey key)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(key);
        byte[] said = [Format, .. key.IdBytes, .. statement.ToBytes()];
        return Crockford.Encode([.. said, .. key.Sign([.. Purpose, .. said])]);
    }

    /// <summary>Checks a text against the keys known. Never throws for a bad text; <see cref="StatementCheck.Verdict"/> says what is wrong with it.</summary>
    public static StatementCheck Check(string? text, IEnumerable<StatementKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (text is null or { Length: > 4000 } || Crockford.Decode(text) is not { } bytes
            || bytes.Length <= HeadLength + StatementKey.SignatureLength || bytes[0] != Format)
        {
            return new(StatementVerdict.Unreadable, null);
        }

        var id = bytes.AsSpan(1, StatementKey.IdLength).ToArray();
        var key = keys.FirstOrDefault(k => k.IdBytes.AsSpan().SequenceEqual(id));
        if (key is null)
        {
            return new(StatementVerdict.UnknownKey, null);
        }

        var said = bytes.AsSpan(..^StatementKey.SignatureLength);
        if (!key.Verifies([.. Purpose, .. said], bytes.AsSpan(^StatementKey.SignatureLength..)))
        {
            return new(StatementVerdict.Altered, null);
        }

        return CertificateStatement.FromBytes(said[HeadLength..]) is { } statement
            ? new(StatementVerdict.Genuine, statement)
            : new(StatementVerdict.Unreadable, null);
    }
}
