namespace Lms.Web.Marks;

/// <summary>A file of the hand-in as a marker sees it.</summary>
/// <param name="Href">Blind: an address that gives the file under its number, since a name says whose it is.</param>
public sealed record HandedInFile(string Name, string Href, long Bytes);
