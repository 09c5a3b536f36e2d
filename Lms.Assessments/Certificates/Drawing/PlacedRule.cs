using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>A straight line, in points.</summary>
internal sealed record PlacedRule(float X1, float Y1, float X2, float Y2, float Width, SKColor Colour);
