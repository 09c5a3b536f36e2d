using Lms.Data.Engines;
using Microsoft.Extensions.Options;

namespace Lms.Data.Uploads;

/// <summary>
/// Where the bytes lie: one file an upload under its id, in 256 folders by the end of the id (ids begin with the time). What is still
/// being received ends in <c>.part</c>; a finished file gets its name by a rename, so that a name means whole.
/// </summary>
public sealed class UploadFolder(Db db, IOptions<UploadSettings> settings)
{
    private const int NoSpace = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>Absolute.</summary>
    public string Root { get; } = Path.GetFullPath(settings.Value.Folder switch
    {
        { Length: > 0 } named => named,
        _ when db.Dialect is SqliteDialect sqlite => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(sqlite.Path))!, "uploads"),
        _ => Path.Combine("App_Data", "uploads"),
    });

    public static bool IsFull(IOException error) => error.HResult is NoSpace or NoSpaceOnWindows;

    /// <summary>Where a finished file lies below a root: here, or in a backup of it.</summary>
    public static string Below(string root, Guid id) => Path.Combine(root, $"{id:N}"[^2..], $"{id:N}");

    public string Ready(Guid id) => Below(Root, id);

    public string Part(Guid id) => Ready(id) + ".part";

    /// <summary>Bytes of the disk that may be taken; <see cref="long.MaxValue"/> where the system does not say.</summary>
    public long Free()
    {
        try
        {
            Directory.CreateDirectory(Root);
            return new DriveInfo(Root).AvailableFreeSpace - (settings.Value.FreeMegabytes * 1_000_000L);
        }
        catch (Exception error) when (error is ArgumentException or IOException or UnauthorizedAccessException)
        {
            return long.MaxValue;
        }
    }

    /// <summary>The part, for whoever holds it alone, cut or left at <paramref name="offset"/>: what lies behind it was never acknowledged. Null while another request holds it.</summary>
    /// <exception cref="EndOfStreamException">There are fewer bytes than were acknowledged: the folder is not the one they were written to.</exception>
    public FileStream? OpenPart(Guid id, long offset)
    {
        var path = Part(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream file;
        try
        {
            file = new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0, Options = FileOptions.Asynchronous });
        }
        catch (IOException error) when (!IsFull(error) && error is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }

        if (file.Length < offset)
        {
            file.Dispose();
            throw new EndOfStreamException($"{path} holds {file.Length} bytes of {offset} acknowledged.");
        }

        file.SetLength(offset);
        file.Position = offset;
        return file;
    }

    public FileStream? OpenReady(Guid id)
    {
        try
        {
            return new FileStream(Ready(id), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Takes away whatever there is of it.</summary>
    public void Clear(Guid id)
    {
        if (Directory.Exists(Path.GetDirectoryName(Ready(id))))
        {
            File.Delete(Ready(id));
            File.Delete(Part(id));
            File.Delete(Ready(id) + ".new");
        }
    }
}
