using System.Buffers.Binary;
using System.Text;
using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;
using SkiaSharp;

namespace Lms.Assessments.Tests.Uploads;

public sealed class PictureShrinkTests
{
    private static readonly byte[] Secret = "GPS 38.56N 68.78E"u8.ToArray();

    [Fact]
    public void A_large_photograph_becomes_small_and_says_no_more_where_it_was_taken()
    {
        var sent = WithExif(Picture(4000, 3000, SKEncodedImageFormat.Jpeg), orientation: 1);
        Assert.True(sent.AsSpan().IndexOf(Secret) > 0);

        var kept = PictureShrink.Run(sent, FileType.Of("jpg"));

        Assert.Equal((2000, 1500, "jpg"), (kept.Width, kept.Height, kept.Type.Extension));
        Assert.True(kept.Bytes.AsSpan().IndexOf(Secret) < 0);
        Assert.True(kept.Bytes.Length < sent.Length);
    }

    [Theory]
    [InlineData(6, 300, 400)]
    [InlineData(8, 300, 400)]
    [InlineData(3, 400, 300)]
    public void The_turn_a_camera_noted_is_made(int orientation, int width, int height)
    {
        // The left upper corner is black in the file; where it must come to lie follows from the note.
        var kept = PictureShrink.Run(WithExif(Picture(400, 300, SKEncodedImageFormat.Jpeg), orientation), FileType.Of("jpg"));

        Assert.Equal((width, height), (kept.Width, kept.Height));
        using var drawn = SKBitmap.Decode(kept.Bytes);
        var (x, y) = orientation switch { 6 => (width - 20, 20), 8 => (20, height - 20), _ => (width - 20, height - 20) };
        Assert.True(drawn.GetPixel(x, y).Red < 60);
        Assert.True(drawn.GetPixel(width / 2, height / 2).Red > 100);
    }

    [Fact]
    public void A_small_picture_keeps_its_size_and_kind()
    {
        var kept = PictureShrink.Run(Picture(640, 480, SKEncodedImageFormat.Png), FileType.Of("png"));
        Assert.Equal((640, 480, "png"), (kept.Width, kept.Height, kept.Type.Extension));
    }

    [Fact]
    public void What_claims_a_billion_pixels_is_refused_before_it_is_decoded()
    {
        var png = Picture(10, 10, SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 30_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 30_000);
        // The header's sum is made to fit, or it would be refused as damaged.
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), System.IO.Hashing.Crc32.HashToUInt32(png.AsSpan(12, 17)));
        Assert.Equal("upload.pixels", Assert.Throws<RuleBroken>(() => PictureShrink.Run(png, FileType.Of("png"))).Code);
    }

    [Fact]
    public void Half_a_picture_and_a_moving_one_are_refused()
    {
        var jpeg = Picture(800, 600, SKEncodedImageFormat.Jpeg);
        Assert.Equal("upload.picture_broken", Assert.Throws<RuleBroken>(() => PictureShrink.Run(jpeg[..(jpeg.Length / 2)], FileType.Of("jpg"))).Code);
        var png = Picture(10, 10, SKEncodedImageFormat.Png);
        byte[] moving = [.. png[..33], 0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, .. png[33..]];
        Assert.Equal("upload.animated", Assert.Throws<RuleBroken>(() => PictureShrink.Run(moving, FileType.Of("png"))).Code);
    }

    internal static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(200, 160, 120));
        using var black = new SKPaint { Color = SKColors.Black };
        canvas.DrawRect(0, 0, width / 4f, height / 4f, black);
        canvas.Flush();
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        // Exif: little-endian TIFF with the orientation and a maker's note that tells a place.
        byte[] tiff =
        [
            .. "II"u8, 42, 0, 8, 0, 0, 0, 2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x0E, 0x01, 2, 0, (byte)Secret.Length, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0, .. Secret,
        ];
        byte[] exif = [.. Encoding.ASCII.GetBytes("Exif\0\0"), .. tiff];
        var length = exif.Length + 2;
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }
}
