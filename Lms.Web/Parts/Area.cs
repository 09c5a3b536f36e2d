namespace Lms.Web.Parts;

/// <summary>One of the at most five places in the header. <paramref name="Text"/> is a key.</summary>
public sealed record Area(string Text, string Href);
