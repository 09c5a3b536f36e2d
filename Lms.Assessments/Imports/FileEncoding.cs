namespace Lms.Assessments.Imports;

/// <summary>How the bytes of a text file are letters. Stored as its <see cref="Values.Code"/>.</summary>
public enum FileEncoding
{
    Utf8,
    Utf16Le,
    Utf16Be,

    /// <summary>What spreadsheets of the region save a "CSV" in.</summary>
    Windows1251,
}
