namespace Lms.Web.Parts;

public sealed record Crumb(string Text, string Href);
