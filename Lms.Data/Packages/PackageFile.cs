namespace Lms.Data.Packages;

/// <summary>A file of an issue, as it was sent.</summary>
public sealed record PackageFile
{
    public const string PdfType = "application/pdf";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public byte[] Bytes { get; init; } = [];

    /// <summary>Without its ending.</summary>
    public string FileName { get; init; } = "";
}
