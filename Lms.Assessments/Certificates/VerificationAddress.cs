namespace Lms.Assessments.Certificates;

/// <summary>The text of the QR: the address of the verification page, with the signed statement behind the # for readers without a network.</summary>
public static class VerificationAddress
{
    /// <summary>For example <c>https://lms.example.org/verify/7ZZZ…#s=04…</c>.</summary>
    /// <param name="publicUrl">The site's public address, with or without a path and a closing slash.</param>
    /// <param name="code">The certificate's code.</param>
    /// <param name="signedStatement">From <see cref="SignedStatement.Sign"/>.</param>
    public static string Of(Uri publicUrl, VerificationCode code, string signedStatement)
    {
        ArgumentNullException.ThrowIfNull(publicUrl);
        ArgumentNullException.ThrowIfNull(code);
        return $"{publicUrl.AbsoluteUri.TrimEnd('/')}/verify/{code}#s={signedStatement}";
    }
}
