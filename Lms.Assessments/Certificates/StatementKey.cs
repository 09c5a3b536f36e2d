using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lms.Assessments.Certificates;

/// <summary>
/// A key that signs certificates (ES256: ECDSA on P-256 with SHA-256), or only its public half to check them with.
/// It is apart from the cookie key ring: cookies may be forgotten, certificates may not. Safe to use from many threads.
/// Where the private half is kept, and when a key is retired, is the caller's to decide; a retired key stays published.
/// </summary>
public sealed class StatementKey : IDisposable
{
    /// <summary>Bytes of a signature (r and s, IEEE P1363).</summary>
    internal const int SignatureLength = 64;

    /// <summary>Bytes of a key id.</summary>
    internal const int IdLength = 6;

    private readonly ECDsa _key;
    private readonly Lock _one = new();
    private readonly string _x;
    private readonly string _y;

    private StatementKey(ECDsa key, bool canSign)
    {
        _key = key;
        CanSign = canSign;
        var point = key.ExportParameters(includePrivateParameters: false);
        if (key.KeySize != 256 || point.Q.X is not { Length: 32 } x || point.Q.Y is not { Length: 32 } y || point.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            key.Dispose();
            throw new ArgumentException("A statement key is on the curve P-256.", nameof(key));
        }

        _x = Base64Url.EncodeToString(x);
        _y = Base64Url.EncodeToString(y);
        // RFC 7638: members in this order, no spaces.
        var thumbprint = SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{_x}}","y":"{{_y}}"}"""));
        IdBytes = thumbprint[..IdLength];
        Id = Base64Url.EncodeToString(IdBytes);
    }

    /// <summary>The first six bytes of the key's RFC 7638 thumbprint, in base64url: eight characters. It names the key and cannot be chosen.</summary>
    public string Id { get; }

    /// <summary>False for a key that came from its public half.</summary>
    public bool CanSign { get; }

    internal byte[] IdBytes { get; }

    /// <summary>From a private key in PKCS#8 (what <see cref="ECDsa"/> exports). Throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> when it is not a P-256 key.</summary>
    public static StatementKey FromPrivateKey(ReadOnlySpan<byte> pkcs8)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(pkcs8, out _);
        }
        catch
        {
            key.Dispose();
            throw;
        }

        return new(key, canSign: true);
    }

    /// <summary>From a public JWK as <see cref="ToPublicJwk"/> writes it. Throws <see cref="FormatException"/> for anything else.</summary>
    public static StatementKey FromPublicJwk(string jwk)
    {
        try
        {
            using var json = JsonDocument.Parse(jwk);
            var root = json.RootElement;
            if (root.GetProperty("kty").GetString() != "EC" || root.GetProperty("crv").GetString() != "P-256")
            {
                throw new FormatException("A statement key is an EC key on the curve P-256.");
            }

            var key = ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new() { X = Base64Url.DecodeFromChars(root.GetProperty("x").GetString()), Y = Base64Url.DecodeFromChars(root.GetProperty("y").GetString()) },
            });
            return new(key, canSign: false);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or CryptographicException or InvalidOperationException)
        {
            throw new FormatException("That is not the public half of a statement key.", e);
        }
    }

    /// <summary>The public half as a JWK (RFC 7517), for the page of keys and for browsers' WebCrypto.</summary>
    public string ToPublicJwk() => string.Create(CultureInfo.InvariantCulture,
        $$"""{"kty":"EC","crv":"P-256","x":"{{_x}}","y":"{{_y}}","use":"sig","alg":"ES256","kid":"{{Id}}"}""");

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> bytes)
    {
        if (!CanSign)
        {
            throw new InvalidOperationException("This is only the public half of a key.");
        }

        lock (_one)
        {
            return _key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    internal bool Verifies(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature)
    {
        lock (_one)
        {
            return _key.VerifyData(bytes, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
