using System.Buffers.Binary;
using System.Text;
using Lms.Assessments.Rules;
using Lms.Assessments.Slides;

namespace Lms.Assessments.Tests.Slides;

public sealed class SlideFileTests
{
    [Fact]
    public void A_picture_is_known_by_its_content()
    {
        Assert.Equal(new SlideFile("image/png", 1280, 720), SlideFile.Read(Png(1280, 720)));
        Assert.Equal(new SlideFile("image/jpeg", 1280, 720), SlideFile.Read(Jpeg(1280, 720)));
        Assert.Equal(new SlideFile("image/webp", 1280, 720), SlideFile.Read(WebPLossy(1280, 720)));
        Assert.Equal(new SlideFile("image/webp", 1280, 720), SlideFile.Read(WebPLossless(1280, 720)));
        Assert.Equal(new SlideFile("image/webp", 1280, 720), SlideFile.Read(WebPExtended(1280, 720)));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")]
    [InlineData("GIF89a and so on, long enough to be read as a header of something")]
    [InlineData("RIFF....WAVEfmt and so on, long enough to be read as a header")]
    [InlineData("")]
    public void What_is_no_picture_is_refused_whatever_it_is_called(string content) => Assert.Equal("slide.not_an_image", Refused(Encoding.ASCII.GetBytes(content)));

    [Fact]
    public void A_PDF_is_told_from_other_files() => Assert.Equal("slide.pdf", Refused("%PDF-1.7 and so on"u8.ToArray()));

    [Fact]
    public void A_large_file_is_refused_before_it_is_looked_at() => Assert.Equal("slide.too_large", Refused(new byte[5_000_000]));

    [Theory]
    [InlineData(50_000, 50_000)]
    [InlineData(4096, 4096)]
    [InlineData(4097, 10)]
    public void A_small_file_that_claims_a_huge_picture_is_refused(int width, int height)
    {
        Assert.Equal("slide.too_many_pixels", Refused(Png(width, height)));
        Assert.Equal("slide.too_many_pixels", Refused(Jpeg(width, height)));
        Assert.Equal("slide.too_many_pixels", Refused(WebPExtended(width, height)));
    }

    [Fact]
    public void A_header_cut_anywhere_is_refused_and_never_read_past()
    {
        foreach (var whole in new[] { Png(1280, 720), Jpeg(1280, 720), WebPLossy(1280, 720), WebPLossless(1280, 720), WebPExtended(1280, 720) })
        {
            for (var length = 0; length < 24; length++)
            {
                Assert.Equal("slide.not_an_image", Refused(whole[..length]));
            }
        }
    }

    [Fact]
    public void A_picture_of_no_size_is_none() => Assert.Equal("slide.not_an_image", Refused(Png(0, 720)));

    private static string Refused(byte[] bytes) => Assert.Throws<RuleBroken>(() => SlideFile.Read(bytes)).Code;

    private static byte[] Png(int width, int height)
    {
        var b = new byte[60];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13 }.CopyTo(b, 0);
        "IHDR"u8.CopyTo(b.AsSpan(12));
        BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(20), height);
        return b;
    }

    private static byte[] Jpeg(int width, int height)
    {
        // SOI, an APP0 segment of 16 bytes, then the frame.
        var b = new byte[64];
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 16 }.CopyTo(b, 0);
        new byte[] { 0xFF, 0xC2, 0, 17, 8 }.CopyTo(b, 20);
        BinaryPrimitives.WriteUInt16BigEndian(b.AsSpan(25), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(b.AsSpan(27), (ushort)width);
        return b;
    }

    private static byte[] WebP(string chunk)
    {
        var b = new byte[64];
        "RIFF"u8.CopyTo(b);
        "WEBP"u8.CopyTo(b.AsSpan(8));
        Encoding.ASCII.GetBytes(chunk).CopyTo(b, 12);
        return b;
    }

    private static byte[] WebPLossy(int width, int height)
    {
        var b = WebP("VP8 ");
        new byte[] { 0x9D, 0x01, 0x2A }.CopyTo(b, 23);
        BinaryPrimitives.WriteUInt16LittleEndian(b.AsSpan(26), (ushort)width);
        BinaryPrimitives.WriteUInt16LittleEndian(b.AsSpan(28), (ushort)height);
        return b;
    }

    private static byte[] WebPLossless(int width, int height)
    {
        var b = WebP("VP8L");
        b[20] = 0x2F;
        BinaryPrimitives.WriteUInt32LittleEndian(b.AsSpan(21), (uint)(width - 1) | ((uint)(height - 1) << 14));
        return b;
    }

    private static byte[] WebPExtended(int width, int height)
    {
        var b = WebP("VP8X");
        (b[24], b[25], b[26]) = ((byte)(width - 1), (byte)((width - 1) >> 8), (byte)((width - 1) >> 16));
        (b[27], b[28], b[29]) = ((byte)(height - 1), (byte)((height - 1) >> 8), (byte)((height - 1) >> 16));
        return b;
    }
}
