using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>A line where it is drawn: its left end and base line in points from the page's top left corner.</summary>
internal sealed record PlacedText(ShapedLine Line, float X, float Y, float Size, SKColor Colour);
