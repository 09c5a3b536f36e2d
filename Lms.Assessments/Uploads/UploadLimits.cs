using Lms.Assessments.Rules;

namespace Lms.Assessments.Uploads;

/// <summary>How much may be sent. Megabytes are millions of bytes.</summary>
/// <param name="FilesADay">Of one person, in twenty-four hours.</param>
/// <param name="MegabytesADay">Of one person, in twenty-four hours.</param>
public sealed record UploadLimits(int DocumentMegabytes, int PictureMegabytes, int SoundMegabytes, int FilmMegabytes, int FilesADay, int MegabytesADay)
{
    private const long Million = 1_000_000;

    public int Megabytes(FileFamily family) => family switch
    {
        FileFamily.Document => DocumentMegabytes,
        FileFamily.Picture => PictureMegabytes,
        FileFamily.Sound => SoundMegabytes,
        FileFamily.Film => FilmMegabytes,
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };

    /// <summary>The largest file of that family.</summary>
    public long Bytes(FileFamily family) => Megabytes(family) * Million;

    /// <summary>Before a byte is sent: the name's extension says which limit will count, so that nobody sends for an hour in vain.</summary>
    /// <param name="here">Files the subject has, ready or on their way.</param>
    /// <param name="most">How many it may have.</param>
    /// <param name="filesToday">Begun by this person within a day.</param>
    /// <exception cref="RuleBroken"><c>upload.empty</c>, <c>upload.type</c>, <c>upload.heic</c>, <c>upload.too_large</c> (MB), <c>upload.too_many</c>, <c>upload.day_files</c>, <c>upload.day_bytes</c> (MB)</exception>
    public void Begin(string name, long bytes, int here, int most, int filesToday, long bytesToday)
    {
        if (bytes <= 0)
        {
            throw new RuleBroken("upload.empty");
        }

        var extension = FileName.Extension(name);
        if (extension.ToUpperInvariant() is "HEIC" or "HEIF")
        {
            throw new RuleBroken("upload.heic");
        }

        if (extension.ToUpperInvariant() is "DOC" or "XLS" or "PPT")
        {
            throw new RuleBroken("upload.old_office");
        }

        Fits(FileType.Find(extension) ?? throw new RuleBroken("upload.type"), bytes);
        if (here >= most)
        {
            throw new RuleBroken("upload.too_many", most);
        }

        if (filesToday >= FilesADay)
        {
            throw new RuleBroken("upload.day_files", FilesADay);
        }

        if (bytesToday + bytes > MegabytesADay * Million)
        {
            throw new RuleBroken("upload.day_bytes", MegabytesADay);
        }
    }

    /// <summary>The size again, for the type the content turned out to have.</summary>
    /// <exception cref="RuleBroken"><c>upload.too_large</c> (MB)</exception>
    public void Fits(FileType type, long bytes)
    {
        if (bytes > Bytes(type.Family))
        {
            throw new RuleBroken("upload.too_large", Megabytes(type.Family));
        }
    }
}
