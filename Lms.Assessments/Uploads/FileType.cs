namespace Lms.Assessments.Uploads;

/// <summary>A type of file that may be sent.</summary>
/// <param name="Extension">Without the dot.</param>
/// <param name="ContentType">As it is stored and sent.</param>
public sealed record FileType(string Extension, string ContentType, FileFamily Family)
{
    /// <summary>All there are: the list of trust, not of distrust. What is missing here is refused.</summary>
    public static readonly IReadOnlyList<FileType> All =
    [
        new("pdf", "application/pdf", FileFamily.Document),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", FileFamily.Document),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", FileFamily.Document),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", FileFamily.Document),
        new("odt", "application/vnd.oasis.opendocument.text", FileFamily.Document),
        new("ods", "application/vnd.oasis.opendocument.spreadsheet", FileFamily.Document),
        new("odp", "application/vnd.oasis.opendocument.presentation", FileFamily.Document),
        new("txt", "text/plain", FileFamily.Document),
        new("jpg", "image/jpeg", FileFamily.Picture),
        new("png", "image/png", FileFamily.Picture),
        new("webp", "image/webp", FileFamily.Picture),
        new("mp3", "audio/mpeg", FileFamily.Sound),
        new("m4a", "audio/mp4", FileFamily.Sound),
        new("ogg", "audio/ogg", FileFamily.Sound),
        new("mp4", "video/mp4", FileFamily.Film),
        new("webm", "video/webm", FileFamily.Film),
    ];

    /// <summary>What a file field of a form accepts: the same list, for the browser's own dialogue.</summary>
    public static string Accept { get; } = string.Join(',', All.Select(t => "." + t.Extension)) + ",.jpeg";

    /// <summary>By extension; throws <see cref="KeyNotFoundException"/> for one that is not on the list.</summary>
    public static FileType Of(string extension) => Find(extension) ?? throw new KeyNotFoundException(extension);

    /// <summary>By extension, in any case, with <c>jpeg</c> as <c>jpg</c>; null for one that is not on the list.</summary>
    public static FileType? Find(string extension)
    {
        var wanted = extension.Equals("jpeg", StringComparison.OrdinalIgnoreCase) ? "jpg" : extension;
        return All.FirstOrDefault(t => t.Extension.Equals(wanted, StringComparison.OrdinalIgnoreCase));
    }
}
