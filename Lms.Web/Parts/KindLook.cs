namespace Lms.Web.Parts;

internal static class KindLook
{
    public static string Css(this Kind kind) => kind switch
    {
        Kind.Quiet => "is-quiet",
        Kind.Info => "is-info",
        Kind.Good => "is-good",
        Kind.Warning => "is-warning",
        Kind.Danger => "is-danger",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Icon(this Kind kind) => kind switch
    {
        Kind.Quiet => "dot",
        Kind.Info => "info",
        Kind.Good => "check",
        Kind.Warning => "warning",
        Kind.Danger => "cross",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
