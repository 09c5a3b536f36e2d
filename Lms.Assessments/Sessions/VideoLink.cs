namespace Lms.Assessments.Sessions;

/// <summary>
/// A link to a video meeting of any provider. It is shown as a button and never needed: nothing of the session depends on it.
/// </summary>
public static class VideoLink
{
    public const int MostCharacters = 500;

    /// <summary>True for an absolute https address with a host and without a user name before it (<c>https://bank.example@evil.example</c> reads as another site).</summary>
    public static bool IsValid(string text) =>
        text.Length <= MostCharacters && Uri.TryCreate(text, UriKind.Absolute, out var link)
        && link.Scheme == Uri.UriSchemeHttps && link.Host.Length > 0 && link.UserInfo.Length == 0;
}
