using System.Globalization;

namespace Lms.Assessments.Certificates;

/// <summary>A text holds a character that no face has; a certificate with an empty box in a name is not drawn. See <see cref="CertificateFonts.FirstMissing"/>.</summary>
public sealed class CertificateTextException(int codePoint)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"No face of the certificate has the character U+{codePoint:X4}."))
{
    /// <summary>The character.</summary>
    public int CodePoint { get; } = codePoint;
}
