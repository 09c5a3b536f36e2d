using Lms.Assessments.Certificates.Qr;
using QRCoder;

namespace Lms.Assessments.Tests.Certificates;

public sealed class QrCodeTests
{
    public static TheoryData<int, bool> Lengths
    {
        get
        {
            var data = new TheoryData<int, bool>();
            foreach (var length in new[] { 1, 2, 20, 21, 60, 100, 101, 150, 200, 260, 300, 333, 400, 450, 500, 600, 700, 800, 900 })
            {
                data.Add(length, false);
                data.Add(length, true);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_module_under_the_mask_is_that_of_another_implementation(int length, bool capitals)
    {
        // Text of one mode, so that both must write the same bits.
        const string capital = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
        const string small = "abcdefghijklmnopqrstuvwxyz#=_";
        var letters = capitals && length >= 15 ? capital : small;
        var text = string.Concat(Enumerable.Range(0, length).Select(i => letters[(i * 7 + i / 5) % letters.Length]));
        var code = QrCode.Of(text);
        using var other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        Assert.Equal(other.Version, code.Version);
        var otherMask = MaskOf(other);
        var shape = QrShape.Of(code.Version);
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                var theirs = other.ModuleMatrix[y + 4][x + 4];
                if (!shape.IsFixed(x, y))
                {
                    Assert.Equal(theirs ^ QrMask.Inverts(otherMask, x, y), code.IsDark(x, y) ^ QrMask.Inverts(code.Mask, x, y));
                }
                else if (otherMask == code.Mask)
                {
                    Assert.Equal(theirs, code.IsDark(x, y));
                }
            }
        }
    }

    [Fact]
    public void Masks_are_weighed_as_the_other_implementation_weighs_them_nearly_always()
    {
        var same = Enumerable.Range(0, 60).Count(i =>
        {
            var text = string.Concat(Enumerable.Range(0, 150 + i * 4).Select(j => (char)('a' + (j * j + i * j + j / 3) % 26)));
            using var other = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
            return MaskOf(other) == QrCode.Of(text).Mask;
        });
        Assert.InRange(same, 54, 60);
    }

    [Fact]
    public void Capitals_between_small_letters_make_the_symbol_smaller()
    {
        var mixed = "https://lms.example.org/verify/" + new string('A', 300);
        Assert.True(QrCode.Of(mixed).Version < QrCode.Of(mixed.ToLowerInvariant()).Version);
    }

    [Fact]
    public void Its_runs_are_its_dark_modules()
    {
        var code = QrCode.Of("https://lms.example.org/verify/7ZZZ");
        var drawn = new HashSet<(int X, int Y)>();
        code.EachRun((x, y, length) => drawn.UnionWith(Enumerable.Range(x, length).Select(dark => (dark, y))));
        for (var y = 0; y < code.Size; y++)
        {
            for (var x = 0; x < code.Size; x++)
            {
                Assert.Equal(code.IsDark(x, y), drawn.Contains((x, y)));
            }
        }
    }

    [Fact]
    public void Too_long_a_text_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('a', 2000)));

    private static int MaskOf(QRCodeData data)
    {
        // The three mask bits of the format word beside the upper left finder, without the agreed pattern (101 of 101010000010010).
        var bits = Enumerable.Range(2, 3).Aggregate(0, (value, x) => value << 1 | (data.ModuleMatrix[12][x + 4] ? 1 : 0));
        return bits ^ 0b101;
    }
}
