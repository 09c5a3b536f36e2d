using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Lms.Assessments.Certificates.Qr;
using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>A QR as page content: each dark run a rectangle, in whole modules, sharp at any size.</summary>
internal static class QrSquare
{
    private const int QuietZone = 4;

    public static ReadOnlySpan<byte> Content(QrCode code, SKRect square)
    {
        var module = square.Width / (code.Size + 2 * QuietZone);
        var left = square.Left + QuietZone * module;
        var top = CertificateLayout.PageHeight - square.Top - QuietZone * module;
        var content = new ArrayBufferWriter<byte>(code.Size * code.Size * 3 + 256);
        content.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"q {module:0.####} 0 0 -{module:0.####} {left:0.####} {top:0.####} cm {Ink.Text.Red / 255f:0.####} {Ink.Text.Green / 255f:0.####} {Ink.Text.Blue / 255f:0.####} rg\n")));
        code.EachRun((x, y, length) =>
        {
            Write(content, x, " "u8);
            Write(content, y, " "u8);
            Write(content, length, " 1 re\n"u8);
        });
        content.Write("f Q\n"u8);
        return content.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<byte> content, int number, ReadOnlySpan<byte> then)
    {
        var room = content.GetSpan(16);
        Utf8Formatter.TryFormat(number, room, out var written);
        then.CopyTo(room[written..]);
        content.Advance(written + then.Length);
    }
}
