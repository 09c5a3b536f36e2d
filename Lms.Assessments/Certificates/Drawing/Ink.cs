using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>The colours of the product, and its gold, which only certificates use.</summary>
internal static class Ink
{
    public static readonly SKColor Text = new(0x18, 0x22, 0x2D);
    public static readonly SKColor Muted = new(0x4B, 0x58, 0x65);
    public static readonly SKColor Primary = new(0x0B, 0x5A, 0x61);
    public static readonly SKColor Gold = new(0xB9, 0x8A, 0x2E);
    public static readonly SKColor Line = new(0xC9, 0xD1, 0xCE);
}
