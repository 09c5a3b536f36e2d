namespace Lms.Assessments.Nominations;

/// <summary>A number or an address found in a pasted text, or a line in which there was neither.</summary>
/// <param name="Typed">As it stood there.</param>
/// <param name="Key">Digits 0–9, or the address; empty for a line with neither.</param>
/// <param name="Line">From 0.</param>
public sealed record PastedName(string Typed, string Key, int Line)
{
    public bool IsEmail => Key.Contains('@', StringComparison.Ordinal);

    public bool IsNumber => Key.Length > 0 && !IsEmail;
}
