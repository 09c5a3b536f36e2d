namespace Lms.Assessments.Imports;

/// <summary>
/// Where an import is. Those that end in -ing are worked on in slices, each of which is one transaction with the number of the row it
/// reached; a host that dies is followed by the next one from there, so that none of them lasts. Stored as its <see cref="Values.Code"/>.
/// </summary>
public enum ImportState
{
    /// <summary>Kept, to be told how it is to be read.</summary>
    Sent,

    /// <summary>Each row gets its verdict; nobody is touched.</summary>
    Checking,

    Checked,

    /// <summary>Being entered.</summary>
    Running,

    Done,

    Undoing,

    /// <summary>What it made was taken back, but for what its rows say was left.</summary>
    Undone,
}
