using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>A certificate laid out: what is drawn where, before any of it is.</summary>
/// <param name="Texts">All lines of text.</param>
/// <param name="Rules">Thin lines that depend on the text: from, to, width, colour.</param>
/// <param name="OrnamentY">Where the ornament under the heading stands.</param>
/// <param name="Qr">The square of the QR, its quiet zone included.</param>
internal sealed record CertificatePage(IReadOnlyList<PlacedText> Texts, IReadOnlyList<PlacedRule> Rules, float OrnamentY, SKRect Qr);
