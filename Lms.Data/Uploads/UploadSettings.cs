using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Uploads;

namespace Lms.Data.Uploads;

/// <summary>Section <c>Uploads</c>.</summary>
public sealed class UploadSettings
{
    public const string Section = "Uploads";

    [Description("Folder of the files people send, never below the web root. Empty: `uploads` beside the SQLite file, `App_Data/uploads` with SQL Server. Shared by all hosts. The command `backup` copies it with the database.")]
    public string Folder { get; set; } = "";

    [Description("Largest document, in MB.")]
    [Range(1, 2000)]
    public int DocumentMegabytes { get; set; } = 25;

    [Description("Largest picture as sent, in MB; it is kept smaller.")]
    [Range(1, 100)]
    public int PictureMegabytes { get; set; } = 20;

    [Description("Largest sound file, in MB.")]
    [Range(1, 2000)]
    public int SoundMegabytes { get; set; } = 50;

    [Description("Largest film, in MB.")]
    [Range(1, 2000)]
    public int FilmMegabytes { get; set; } = 200;

    [Description("How many files one person may send in 24 hours.")]
    [Range(1, 10000)]
    public int FilesADay { get; set; } = 60;

    [Description("How many MB one person may send in 24 hours.")]
    [Range(1, 100000)]
    public int MegabytesADay { get; set; } = 500;

    [Description("How many files one piece of work, plan or meeting may hold; a page may ask for fewer.")]
    [Range(1, 1000)]
    public int FilesASubject { get; set; } = 20;

    [Description("MB of the disk that stay free for the database: a file that would take them is refused.")]
    [Range(0, 1000000)]
    public int FreeMegabytes { get; set; } = 500;

    /// <summary>The part of these the core decides by.</summary>
    public UploadLimits Limits => new(DocumentMegabytes, PictureMegabytes, SoundMegabytes, FilmMegabytes, FilesADay, MegabytesADay);
}
