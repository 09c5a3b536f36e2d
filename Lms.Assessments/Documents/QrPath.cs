using System.Globalization;
using System.Text;
using Lms.Assessments.Certificates.Qr;

namespace Lms.Assessments.Documents;

/// <summary>A QR as the path of a drawing for a page, in whole modules with its quiet zone.</summary>
/// <param name="Side">Modules a side.</param>
/// <param name="Path">Its dark modules, as SVG writes a path.</param>
public sealed record QrPath(int Side, string Path)
{
    private const int QuietZone = 4;

    /// <summary>At most some 600 characters; throws <see cref="ArgumentException"/> when it is too much for the largest symbol.</summary>
    public static QrPath Of(string text)
    {
        var code = QrCode.Of(text);
        var path = new StringBuilder();
        code.EachRun((x, y, length) => path.Append(CultureInfo.InvariantCulture, $"M{x + QuietZone} {y + QuietZone}h{length}v1h-{length}z"));
        return new(code.Size + (2 * QuietZone), path.ToString());
    }
}
