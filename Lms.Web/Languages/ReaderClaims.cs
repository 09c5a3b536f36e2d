namespace Lms.Web.Languages;

/// <summary>Claims of a signed-in person that decide how they are spoken to.</summary>
public static class ReaderClaims
{
    public const string Language = "lms:language";
    public const string Zone = "lms:zone";
}
