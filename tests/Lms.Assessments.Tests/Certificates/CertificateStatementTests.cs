using System.Security.Cryptography;
using FsCheck.Xunit;
using Lms.Assessments.Certificates;

namespace Lms.Assessments.Tests.Certificates;

public sealed class CertificateStatementTests
{
    private static readonly StatementKey Key = NewKey();

    public static TheoryData<string, string, string> Scripts => new()
    {
        { "Amina Rahimova", "Амина Раҳимова Ҷӯраевна", "Ахлоқи ҷалби қувваи корӣ барои агентиҳои хусусии шуғл" },
        { "Nurlan Öskönbaev", "Нурлан Өскөнбаев Үсөнович", "Жумушка орноштуруу этикасы" },
        { "Muhammad Usman Ghani", "محمد عثمان غنی", "نجی بھرتی اداروں کے لیے اخلاقی بھرتی" },
        { "Gul Ghotai Mangal", "ګل غوټۍ منګل", "د خصوصي کارموندنې ادارو لپاره اخلاقي ګومارنه" },
        { "Ahmad Zahir", "احمد ظاهر", "استخدام اخلاقی برای دفاتر کاریابی خصوصی" },
        { "Hala al-Baghdadi", "هالة البغدادي", "التوظيف الأخلاقي لوكالات الاستخدام الخاصة" },
        { "Farzana Akter Chowdhury", "ফারজানা আক্তার চৌধুরী", "বেসরকারি রিক্রুটিং এজেন্সির জন্য নৈতিক নিয়োগ" },
        { "Nimal Senanayake", "නිමල් සේනානායක", "පෞද්ගලික රැකියා නියෝජිත ආයතන සඳහා සදාචාරාත්මක බඳවා ගැනීම" },
        { "Thamilselvi Kandasamy", "தமிழ்ச்செல்வி கந்தசாமி", "தனியார் வேலைவாய்ப்பு முகமைகளுக்கான நெறிமுறை ஆட்சேர்ப்பு" },
        { "Ana", "Ana", "Fair recruitment" },
        { "Emoji Person", "😀 王小明 – “x”", "Title\twith a tab" },
    };

    [Theory]
    [MemberData(nameof(Scripts))]
    public void What_was_signed_is_read_back_in_every_script(string latin, string native, string title)
    {
        var statement = Statement(latin, native, title);
        var check = SignedStatement.Check(SignedStatement.Sign(statement, Key), [Key]);
        Assert.Equal(StatementVerdict.Genuine, check.Verdict);
        Assert.Equal(statement, check.Statement);
    }

    [Property(MaxTest = 2000)]
    public void Any_text_survives_compression(string? text)
    {
        var given = text ?? "";
        Assert.Equal(given, CompressedText.Decode(CompressedText.Encode(given)));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Texts_of_every_script_take_little_more_than_a_byte_a_letter(string latin, string native, string title)
    {
        Assert.InRange(CompressedText.Encode(latin).Length, 1, latin.Length * 3 / 2 + 4);
        Assert.InRange(CompressedText.Encode(title).Length, 1, title.Length * 3 / 2 + 4);
        Assert.NotEmpty(native);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void One_flipped_bit_anywhere_is_found(string latin, string native, string title)
    {
        var bytes = Crockford.Decode(SignedStatement.Sign(Statement(latin, native, title), Key))!;
        // Every byte, one bit of each; all bits of all bytes takes a minute and says no more.
        for (var i = 0; i < bytes.Length; i++)
        {
            var flipped = (byte[])bytes.Clone();
            flipped[i] ^= (byte)(1 << i % 8);
            var check = SignedStatement.Check(Crockford.Encode(flipped), [Key]);
            Assert.NotEqual(StatementVerdict.Genuine, check.Verdict);
            Assert.Null(check.Statement);
            Assert.Equal(i switch { 0 => StatementVerdict.Unreadable, < 7 => StatementVerdict.UnknownKey, _ => StatementVerdict.Altered }, check.Verdict);
        }
    }

    [Fact]
    public void A_key_that_is_not_known_is_said_to_be_unknown()
    {
        using var other = NewKey();
        Assert.Equal(StatementVerdict.UnknownKey, SignedStatement.Check(SignedStatement.Sign(Statement("A", "B", "C"), other), [Key]).Verdict);
    }

    [Fact]
    public void A_statement_renamed_to_another_key_is_found_altered()
    {
        using var other = NewKey();
        var bytes = Crockford.Decode(SignedStatement.Sign(Statement("A", "B", "C"), other))!;
        Key.IdBytes.CopyTo(bytes, 1);
        Assert.Equal(StatementVerdict.Altered, SignedStatement.Check(Crockford.Encode(bytes), [other, Key]).Verdict);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("04")]
    [InlineData("UUUUUUUUUUUU")]
    public void What_is_no_statement_is_unreadable_without_an_exception(string? text) =>
        Assert.Equal(StatementVerdict.Unreadable, SignedStatement.Check(text, [Key]).Verdict);

    [Property(MaxTest = 1000)]
    public void Any_bytes_are_read_without_an_exception(byte[] bytes)
    {
        CertificateStatement.FromBytes(bytes);
        CompressedText.Decode(bytes);
    }

    [Fact]
    public void The_public_half_checks_and_does_not_sign()
    {
        var text = SignedStatement.Sign(Statement("A", "B", "C"), Key);
        using var half = StatementKey.FromPublicJwk(Key.ToPublicJwk());
        Assert.Equal(Key.Id, half.Id);
        Assert.Equal(StatementVerdict.Genuine, SignedStatement.Check(text, [half]).Verdict);
        Assert.False(half.CanSign);
        Assert.Throws<InvalidOperationException>(() => SignedStatement.Sign(Statement("A", "B", "C"), half));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}""")]
    public void What_is_no_public_key_is_refused(string jwk) => Assert.Throws<FormatException>(() => StatementKey.FromPublicJwk(jwk));

    [Fact]
    public void Fields_out_of_range_are_refused()
    {
        var good = Statement("A", "B", "C");
        Assert.ThrowsAny<ArgumentException>(() => SignedStatement.Sign(good with { LatinName = new('x', 251) }, Key));
        Assert.ThrowsAny<ArgumentException>(() => SignedStatement.Sign(good with { IssuedOn = new(1999, 12, 31) }, Key));
        Assert.ThrowsAny<Exception>(() => SignedStatement.Sign(good with { Minutes = 65_536 }, Key));
    }

    [Fact]
    public void The_address_takes_a_public_url_with_or_without_a_closing_slash()
    {
        var code = VerificationCode.FromBytes(new byte[16]);
        Assert.Equal($"https://lms.example.org/site/verify/{code}#s=ABC", VerificationAddress.Of(new("https://lms.example.org/site/"), code, "ABC"));
        Assert.Equal($"https://lms.example.org/verify/{code}#s=ABC", VerificationAddress.Of(new("https://lms.example.org"), code, "ABC"));
    }

    private static StatementKey NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return StatementKey.FromPrivateKey(made.ExportPkcs8PrivateKey());
    }

    private static CertificateStatement Statement(string latin, string native, string title) => new(
        CertificateNumber.Of("ERP", 2026, 327), latin, native, title, 360, new(2026, 12, 1), new(2029, 12, 1), "Academy for Labour Migration");
}
