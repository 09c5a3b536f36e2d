using Lms.Assessments.Rules;
using Lms.Assessments.Uploads;

namespace Lms.Assessments.Tests.Uploads;

public sealed class FileNameTests
{
    private static readonly UploadLimits Limits = new(DocumentMegabytes: 25, PictureMegabytes: 20, SoundMegabytes: 50, FilmMegabytes: 200, FilesADay: 60, MegabytesADay: 500);

    [Theory]
    [InlineData("План.docx", "План.docx")]
    [InlineData("C:\\Users\\me\\plan.docx", "plan.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie_ x.pdf")]
    [InlineData("exe\u202Efdp.exe", "exefdp.exe")]
    [InlineData("می\u200Cخواهم.pdf", "می\u200Cخواهم.pdf")]
    [InlineData("a<b>c?.pdf", "a_b_c_.pdf")]
    [InlineData("...", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    [InlineData("e\u0301.pdf", "\u00e9.pdf")]
    [InlineData("a\ud800b.pdf", "ab.pdf")]
    public void A_name_loses_what_could_mislead(string? sent, string kept) => Assert.Equal(kept, FileName.Clean(sent));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        var name = FileName.Clean(new string('ä', 400) + ".docx");
        Assert.Equal(FileName.Longest, name.Length);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("photo.jpeg", "jpg", "photo.jpeg")]
    [InlineData("photo.png", "jpg", "photo.jpg")]
    [InlineData("run.exe", "pdf", "run.exe.pdf")]
    [InlineData("plan", "docx", "plan.docx")]
    public void The_extension_is_that_of_the_content(string name, string type, string kept) => Assert.Equal(kept, FileName.WithType(name, FileType.Of(type)));

    [Theory]
    [InlineData("a.pdf", 25_000_000, 0, 0, 0, null)]
    [InlineData("a.pdf", 25_000_001, 0, 0, 0, "upload.too_large")]
    [InlineData("a.mp4", 200_000_000, 0, 0, 0, null)]
    [InlineData("a.pdf", 0, 0, 0, 0, "upload.empty")]
    [InlineData("a.exe", 10, 0, 0, 0, "upload.type")]
    [InlineData("a.HEIC", 10, 0, 0, 0, "upload.heic")]
    [InlineData("a.doc", 10, 0, 0, 0, "upload.old_office")]
    [InlineData("a.pdf", 10, 5, 0, 0, "upload.too_many")]
    [InlineData("a.pdf", 10, 0, 60, 0, "upload.day_files")]
    [InlineData("a.pdf", 10, 0, 0, 499_999_991, "upload.day_bytes")]
    [InlineData("a.pdf", 10, 0, 0, 499_999_990, null)]
    public void What_is_too_much_is_said_before_a_byte_is_sent(string name, long bytes, int here, int filesToday, long bytesToday, string? code)
    {
        var refused = Record.Exception(() => Limits.Begin(name, bytes, here, 5, filesToday, bytesToday)) as RuleBroken;
        Assert.Equal(code, refused?.Code);
    }
}
