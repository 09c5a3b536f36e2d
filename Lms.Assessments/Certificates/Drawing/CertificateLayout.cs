using Lms.Assessments.Certificates.Writing;
using SkiaSharp;

namespace Lms.Assessments.Certificates.Drawing;

/// <summary>Where everything stands. A4 on its side; the sentence in the middle, who signs and how to check at the foot, mirrored for right to left.</summary>
internal sealed class CertificateLayout
{
    /// <summary>A4 in whole points: Skia rounds the page, and what is drawn beside it must agree.</summary>
    public const float PageWidth = 842;
    public const float PageHeight = 595;

    private const float Top = 60;
    private const float FootTop = 426;
    private const float FactsGap = 20;
    private const float Margin = 74;
    private const float Column = PageWidth - 2 * 92;

    private readonly CertificateModel _model;
    private readonly Fitting _fitting;
    private readonly List<PlacedText> _texts = [];
    private readonly List<PlacedRule> _rules = [];

    private CertificateLayout(CertificateModel model, Shaper shaper) => (_model, _fitting) = (model, new(shaper));

    public static CertificatePage Of(CertificateModel model, Shaper shaper)
    {
        var layout = new CertificateLayout(model, shaper);
        var ornament = layout.PlaceSentence();
        var qr = layout.PlaceFoot();
        return new(layout._texts, layout._rules, ornament, qr);
    }

    private sealed record Block(FittedText? Text, SKColor Colour, float GapBefore, float Height);

    // Blocks one under another. Gaps stretch a little to fill the height; when even tight gaps do not fit, all sizes shrink together.
    private float PlaceSentence()
    {
        const float available = FootTop - Top;
        for (var scale = 1f; ; scale *= 0.96f)
        {
            var facts = FitFacts(scale);
            var blocks = Blocks(scale);
            var factsHeight = facts.Height;
            var gaps = blocks.Sum(b => b.GapBefore) + FactsGap;
            var stretch = (available - factsHeight - blocks.Sum(b => b.Height)) / gaps;
            if (stretch < 0.78f)
            {
                continue;
            }

            stretch = Math.Min(stretch, 1.6f);
            var y = Top + (available - factsHeight - blocks.Sum(b => b.Height) - gaps * stretch) / 2;
            var ornament = 0f;
            foreach (var block in blocks)
            {
                y += block.GapBefore * stretch;
                ornament = block.Text is null ? y + block.Height / 2 : ornament;
                if (block.Text is not null)
                {
                    PlaceCentred(block.Text, PageWidth / 2, y, block.Colour);
                }

                y += block.Height;
            }

            PlaceFacts(facts, y + FactsGap * stretch);
            return ornament;
        }
    }

    private List<Block> Blocks(float scale)
    {
        var blocks = new List<Block>();
        void Add(PrintedText? text, FaceRole role, float size, int lines, SKColor colour, float gap, bool ownDirection = false)
        {
            if (text is not null)
            {
                var fitted = _fitting.Fit(text.Text, role, text.Language, ownDirection ? null : _model.RightToLeft, size * scale, Column, lines);
                blocks.Add(new(fitted, colour, gap, fitted.Height));
            }
        }

        PrintedText? Words(string? text) => text is null ? null : new(text, _model.Language);
        Add(Words(_model.Issuer), FaceRole.Display, 15, 2, Ink.Primary, 0);
        Add(Words(_model.Programme), FaceRole.Label, 9.5f, 2, Ink.Muted, 5);
        Add(Words(_model.Heading), FaceRole.Display, 32, 2, Ink.Text, 16);
        blocks.Add(new(null, Ink.Gold, 11, 8));
        Add(Words(_model.BeforeName), FaceRole.Text, 12, 2, Ink.Muted, 11);
        Add(_model.Name, FaceRole.Display, 33, 2, Ink.Primary, 11, ownDirection: true);
        Add(_model.OtherName, FaceRole.Text, 17, 2, Ink.Text, 9, ownDirection: true);
        Add(Words(_model.BeforeTitle), FaceRole.Text, 12, 2, Ink.Muted, 13);
        Add(_model.ModuleTitle, FaceRole.Display, 21, 3, Ink.Text, 9, ownDirection: true);
        Add(Words(_model.AfterTitle), FaceRole.Text, 12, 2, Ink.Muted, 9);
        return blocks;
    }

    private sealed record Facts(List<(FittedText Label, FittedText Value)> Texts, float LabelLine, float ValueLine, float Height);

    // One base line for all labels and one for all values, whatever marks stand above the letters.
    private Facts FitFacts(float scale)
    {
        var width = FactWidth - 24;
        List<(FittedText Label, FittedText Value)> texts = [.. _model.Facts.Select(fact => (
            _fitting.Fit(fact.Label, FaceRole.Label, _model.Language, _model.RightToLeft, 8.5f * scale, width, 2),
            _fitting.Fit(fact.Value, FaceRole.Text, _model.Language, _model.RightToLeft, 12 * scale, width, 2)))];
        var label = texts.Max(text => text.Label.Baselines().First());
        var value = label + texts.Max(text => text.Label.Height - text.Label.Baselines().First()) + 4 * scale + texts.Max(text => text.Value.Baselines().First());
        return new(texts, label, value, value + texts.Max(text => text.Value.Height - text.Value.Baselines().First()));
    }

    private float FactWidth => Math.Min(190, Column / _model.Facts.Count);

    private void PlaceFacts(Facts facts, float y)
    {
        var count = facts.Texts.Count;
        var left = PageWidth / 2 - FactWidth * count / 2;
        for (var i = 0; i < count; i++)
        {
            var (label, value) = facts.Texts[_model.RightToLeft ? count - 1 - i : i];
            PlaceCentred(label, left + FactWidth * (i + 0.5f), y + facts.LabelLine - label.Baselines().First(), Ink.Muted);
            PlaceCentred(value, left + FactWidth * (i + 0.5f), y + facts.ValueLine - value.Baselines().First(), Ink.Text);
            if (i > 0)
            {
                _rules.Add(new(left + FactWidth * i, y, left + FactWidth * i, y + facts.Height, 0.5f, Ink.Line));
            }
        }
    }

    private SKRect PlaceFoot()
    {
        const float qrSize = 100;
        const float bottom = PageHeight - 56;
        var left = _model.RightToLeft ? Margin - 6 : PageWidth - Margin + 6 - qrSize;
        var qr = SKRect.Create(left, bottom - qrSize, qrSize, qrSize);

        PlaceSignature(bottom);
        PlaceCheck(qr, bottom);
        return qr;
    }

    private void PlaceSignature(float bottom)
    {
        const float width = 210;
        var start = _model.RightToLeft ? PageWidth - Margin : Margin;
        var title = _fitting.Fit(_model.SignatoryTitle, FaceRole.Label, _model.Language, _model.RightToLeft, 9.5f, width, 2);
        var name = _fitting.Fit(_model.SignatoryName, FaceRole.Text, _model.Language, _model.RightToLeft, 12, width, 2);
        var y = bottom - 4 - title.Height;
        PlaceStart(title, start, y, Ink.Muted);
        y -= name.Height + 4;
        PlaceStart(name, start, y, Ink.Text);
        y -= 7;
        _rules.Add(new(start, y, start + (_model.RightToLeft ? -width : width), y, 0.6f, Ink.Muted));
    }

    private void PlaceCheck(SKRect qr, float bottom)
    {
        const float width = 236;
        var end = _model.RightToLeft ? qr.Right + 8 : qr.Left - 8;
        var y = bottom - 4;
        foreach (var (text, role, size, colour, gap) in new[]
        {
            (_model.QrCaption, FaceRole.Label, 8.5f, Ink.Muted, 9f),
            (_model.Code.Value, FaceRole.Label, 8.5f, Ink.Text, 2),
            (_model.Code.Label, FaceRole.Label, 8f, Ink.Muted, 8),
            (_model.Number.Value, FaceRole.Text, 12.5f, Ink.Text, 2),
            (_model.Number.Label, FaceRole.Label, 8f, Ink.Muted, 0),
        })
        {
            // Numbers and codes read from left to right in every script; words follow the page.
            var own = text == _model.Code.Value || text == _model.Number.Value;
            var fitted = _fitting.Fit(text, role, _model.Language, own ? false : _model.RightToLeft, size, width, own ? 1 : 3);
            y -= fitted.Height;
            PlaceEnd(fitted, end, y, colour);
            y -= gap;
        }
    }

    private void PlaceCentred(FittedText text, float centre, float top, SKColor colour) => Place(text, top, colour, width => centre - width / 2);

    private void PlaceStart(FittedText text, float start, float top, SKColor colour) => Place(text, top, colour, width => _model.RightToLeft ? start - width : start);

    private void PlaceEnd(FittedText text, float end, float top, SKColor colour) => Place(text, top, colour, width => _model.RightToLeft ? end : end - width);

    private void Place(FittedText text, float top, SKColor colour, Func<float, float> left)
    {
        foreach (var (line, baseline) in text.Lines.Zip(text.Baselines()))
        {
            _texts.Add(new(line, left(line.Width * text.Size), top + baseline, text.Size, colour));
        }
    }
}
