using Lms.Assessments.Rules;

namespace Lms.Assessments.Uploads;

/// <summary>
/// A file without what programs write into it of who made it, for markers who are not to know. Office documents: properties, and the
/// names on comments and changes. PDF: the information dictionary, XMP, and the names on comments. Pictures were drawn anew when they
/// came. Not touched: what stands in the text or can be seen in a picture; pictures inside a PDF; the tags of sound and film, which
/// tell by the voice and the face anyway. What cannot be looked into is refused.
/// </summary>
public static class NamelessFile
{
    /// <param name="bytes">One whole file that was accepted as <paramref name="contentType"/>.</param>
    /// <exception cref="RuleBroken"><c>upload.not_nameless</c> where it is locked, or says more than can be taken out.</exception>
    public static byte[] Run(byte[] bytes, string contentType) => FileType.All.First(t => t.ContentType == contentType).Extension switch
    {
        "pdf" => NamelessPdf.Run(bytes),
        "docx" or "xlsx" or "pptx" or "odt" or "ods" or "odp" => NamelessOffice.Run(bytes),
        _ => bytes,
    };

    internal static RuleBroken Refusal() => new RuleBroken("upload.not_nameless");
}
