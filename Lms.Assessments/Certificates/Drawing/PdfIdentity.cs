using System.Security.Cryptography;
using System.Text;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>
/// Skia gives every PDF/A an identity made from the clock. A pure function has no clock: the identity is derived from the file itself,
/// so that the same certificate drawn twice is the same file, and two different ones never share an identity.
/// </summary>
internal static class PdfIdentity
{
    private const int UuidLength = 36;

    /// <summary>Throws when the file does not look as expected, rather than let two drawings differ.</summary>
    public static byte[] Settle(byte[] pdf)
    {
        var document = After(pdf, "<xmpMM:DocumentID>uuid:"u8);
        var instance = After(pdf, "<xmpMM:InstanceID>uuid:"u8);
        // The trailer stands behind the table of offsets, so it alone may change its length. Skia writes the identity there
        // as hexadecimal or, when most bytes happen to be printable, as characters.
        var from = pdf.AsSpan().LastIndexOf("\n/ID ["u8);
        var to = pdf.AsSpan().LastIndexOf("]>>\nstartxref"u8);
        if (document < 0 || instance < 0 || from < 0 || to < from)
        {
            throw new InvalidOperationException("The PDF does not carry its identity where it was expected.");
        }

        pdf.AsSpan(document, UuidLength).Fill((byte)'0');
        pdf.AsSpan(instance, UuidLength).Fill((byte)'0');
        var digest = SHA256.HashData(pdf.AsSpan(0, from))[..16];
        digest[6] = (byte)(digest[6] & 0x0F | 0x80); // RFC 9562, version 8: made by a rule of our own
        digest[8] = (byte)(digest[8] & 0x3F | 0x80);
        var uuid = Encoding.ASCII.GetBytes(new Guid(digest, bigEndian: true).ToString("D"));
        uuid.CopyTo(pdf, document);
        uuid.CopyTo(pdf, instance);
        var hex = Convert.ToHexString(digest);
        return [.. pdf.AsSpan(0, from), .. Encoding.ASCII.GetBytes($"\n/ID [<{hex}> <{hex}>"), .. pdf.AsSpan(to)];
    }

    private static int After(byte[] pdf, ReadOnlySpan<byte> mark)
    {
        var at = pdf.AsSpan().IndexOf(mark);
        return at < 0 ? -1 : at + mark.Length;
    }
}
