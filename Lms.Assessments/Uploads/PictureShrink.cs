using Lms.Assessments.Rules;
using SkiaSharp;

namespace Lms.Assessments.Uploads;

/// <summary>
/// A picture drawn anew and smaller: what a phone's camera writes into it (place, device, the preview before it was cut) and whatever
/// else hides in the file stays behind. Pixels are counted from the header before any is decoded.
/// </summary>
/// <param name="Type">What was written; a large PNG of a photograph becomes WebP.</param>
public sealed record PictureShrink(FileType Type, byte[] Bytes, int Width, int Height)
{
    /// <summary>Enough to read a photographed page of A4.</summary>
    public const int LongestSide = 2000;

    /// <summary>Decoded at four bytes each: 96 MB.</summary>
    public const long MostDecoded = 24_000_000;

    /// <summary>A JPEG is decoded at a part of its size, so a camera's 108 million may come.</summary>
    public const long MostPixels = 120_000_000;

    private const int Quality = 82;
    private const int LargePng = 600_000;

    /// <exception cref="RuleBroken"><c>upload.picture_broken</c>, <c>upload.animated</c>, <c>upload.pixels</c> (millions)</exception>
    public static PictureShrink Run(byte[] bytes, FileType type)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data) ?? throw new RuleBroken("upload.picture_broken");
        if (codec.FrameCount > 1 || (type.Extension == "png" && IsAnimated(bytes)))
        {
            throw new RuleBroken("upload.animated");
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var scale = Math.Min(1f, LongestSide / (float)Math.Max(width, height));
        // A JPEG is decoded at eighths of its size, so the next eighth above is asked for; a PNG comes whole.
        var decoded = codec.GetScaledDimensions(MathF.Ceiling(scale * 8) / 8);
        if ((long)width * height > MostPixels || (long)decoded.Width * decoded.Height > MostDecoded || width < 1 || height < 1)
        {
            throw new RuleBroken("upload.pixels", MostDecoded / 1_000_000);
        }

        using var whole = new SKBitmap(new SKImageInfo(decoded.Width, decoded.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(whole.Info, whole.GetPixels()) != SKCodecResult.Success)
        {
            throw new RuleBroken("upload.picture_broken");
        }

        using var drawn = Draw(whole, codec.EncodedOrigin, scale * width / decoded.Width);
        var (wanted, format) = type.Extension switch
        {
            "jpg" => (type, SKEncodedImageFormat.Jpeg),
            "webp" => (type, SKEncodedImageFormat.Webp),
            _ => (type, SKEncodedImageFormat.Png),
        };
        var written = Encode(drawn, format);
        if (format == SKEncodedImageFormat.Png && written.Length > LargePng)
        {
            (wanted, written) = (FileType.Of("webp"), Encode(drawn, SKEncodedImageFormat.Webp));
        }

        return new PictureShrink(wanted, written, drawn.Width, drawn.Height);
    }

    // The turn a camera only noted is made here, since the note goes with the rest.
    private static SKBitmap Draw(SKBitmap whole, SKEncodedOrigin origin, float scale)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (w, h) = (Math.Max(1, (int)MathF.Round(whole.Width * scale)), Math.Max(1, (int)MathF.Round(whole.Height * scale)));
        var drawn = new SKBitmap(new SKImageInfo(turned ? h : w, turned ? w : h, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        });
        using var picture = SKImage.FromBitmap(whole);
        canvas.DrawImage(picture, new SKRect(0, 0, w, h), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        canvas.Flush();
        return drawn;
    }

    private static byte[] Encode(SKBitmap drawn, SKEncodedImageFormat format)
    {
        using var pixels = drawn.PeekPixels();
        using var written = pixels.Encode(format, Quality) ?? throw new RuleBroken("upload.picture_broken");
        return written.ToArray();
    }

    // An animated PNG says so in a chunk before the first picture; the decoder would show that one and say nothing.
    private static bool IsAnimated(ReadOnlySpan<byte> png)
    {
        var (animation, first) = (png.IndexOf("acTL"u8), png.IndexOf("IDAT"u8));
        return animation >= 0 && animation < first;
    }
}
