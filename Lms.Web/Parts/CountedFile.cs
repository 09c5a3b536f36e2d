using Microsoft.AspNetCore.Mvc;

namespace Lms.Web.Parts;

/// <summary>A file of rows, which says how many, for the audit.</summary>
internal sealed class CountedFile : FileContentResult
{
    public CountedFile(byte[] bytes, string type, string name, int rows)
        : base(bytes, type)
    {
        (FileDownloadName, Rows) = (name, rows);
    }

    public int Rows { get; }
}
