using Lms.Assessments.Certificates.Drawing;
using Lms.Assessments.Certificates.Writing;
using Lms.Assessments.Documents;
using SkiaSharp;

namespace Lms.Assessments.AccessCodes;

/// <summary>
/// Puts one slip into its cell: who, then address, number and code beside the QR, then what to do; mirrored for right to left. What
/// is too long at full size is set smaller, all of it alike, so that nothing is cut away with the paper.
/// </summary>
internal sealed class SlipLayout
{
    private const float Padding = 17;
    private const float QrSide = 62;
    private const float Gap = 10;
    private const float Smaller = 0.95f;
    private const float Smallest = 0.4f;

    private readonly SlipCard card;
    private readonly SKRect inner;
    private readonly Wrapping wrapping;
    private readonly float scale;
    private float y;

    private SlipLayout(SlipCard card, SKRect cell, Wrapping wrapping, float scale)
    {
        (this.card, this.wrapping, this.scale) = (card, wrapping, scale);
        inner = SKRect.Inflate(cell, -Padding, -Padding);
        y = inner.Top;
    }

    public List<PlacedText> Texts { get; } = [];

    public List<PlacedRule> Rules { get; } = [];

    /// <summary>Without a quiet zone: white is around it.</summary>
    public SKRect Qr { get; private set; }

    public string QrText => card.QrText;

    public static SlipLayout Of(SlipCard card, SKRect cell, Wrapping wrapping)
    {
        for (var size = 1f; ; size *= Smaller)
        {
            var layout = new SlipLayout(card, cell, wrapping, size);
            layout.Place();
            if (layout.y <= layout.inner.Bottom || size < Smallest)
            {
                return layout;
            }
        }
    }

    private void Place()
    {
        Write(card.Site, card.Language, FaceRole.Label, 7.5f, Ink.Primary, inner.Width, card.RightToLeft);
        y += 3 * scale;
        Write(card.NativeName.Text, card.NativeName.Language, FaceRole.Display, 13, Ink.Text, inner.Width);
        if (card.LatinName is { } latin)
        {
            Write(latin, "en", FaceRole.Label, 9, Ink.Text, inner.Width);
        }

        Write(card.Institution.Text, card.Institution.Language, FaceRole.Label, 7.5f, Ink.Muted, inner.Width);
        y += 3 * scale;
        Rules.Add(new(inner.Left, y, inner.Right, y, 0.6f, Ink.Line));
        y += 5 * scale;
        PlaceFacts();
        foreach (var step in card.Steps)
        {
            Write(step, card.Language, FaceRole.Label, 8, Ink.Text, inner.Width, card.RightToLeft);
            y += 1 * scale;
        }
    }

    private void PlaceFacts()
    {
        var top = y;
        var width = inner.Width - QrSide - Gap;
        for (var i = 0; i < card.Facts.Count; i++)
        {
            var (label, value) = card.Facts[i];
            Write(label, card.Language, FaceRole.Label, 7.5f, Ink.Muted, width, card.RightToLeft);
            // The first is an address; what follows is copied by hand.
            Write(value, "en", FaceRole.Label, i == 0 ? 9 : 12.5f, Ink.Text, width, rightToLeft: false);
            y += 3 * scale;
        }

        var left = card.RightToLeft ? inner.Left : inner.Right - QrSide;
        Qr = SKRect.Create(left, top + 4, QrSide, QrSide);
        y = Math.Max(y, Qr.Bottom + 6) + (2 * scale);
    }

    /// <summary>Lines from the start edge; direction is the text's own where none is said.</summary>
    private void Write(string text, string language, FaceRole role, float size, SKColor colour, float width, bool? rightToLeft = null)
    {
        size *= scale;
        foreach (var line in wrapping.Lines(text, role, language, rightToLeft, size, width))
        {
            var height = Math.Max(line.Above + line.Below + 0.1f, 1.25f) * size;
            var baseline = y + ((height - ((line.Above + line.Below) * size)) / 2) + (line.Above * size);
            var left = card.RightToLeft ? inner.Right - (line.Width * size) : inner.Left;
            Texts.Add(new(line, left, baseline, size, colour));
            y += height;
        }
    }
}
