namespace Lms.Assessments.Certificates;

/// <summary>
/// Everything a certificate shows, as finished words: the drawing adds none of its own, so every one of them can come from resources.
/// The same model always gives the same bytes.
/// </summary>
public sealed record CertificateModel
{
    /// <summary>BCP 47 of the page's words.</summary>
    public required string Language { get; init; }

    /// <summary>True when the page reads from right to left: the signature then stands on the right, the QR on the left.</summary>
    public required bool RightToLeft { get; init; }

    /// <summary>Who issues it; the topmost line.</summary>
    public required string Issuer { get; init; }

    /// <summary>A line under the issuer, for example the programme; may be null.</summary>
    public string? Programme { get; init; }

    /// <summary>"Certificate of completion".</summary>
    public required string Heading { get; init; }

    /// <summary>Before the name: "This is to certify that".</summary>
    public required string BeforeName { get; init; }

    /// <summary>The name shown large: in its own script where the page is in that script, otherwise in Latin letters.</summary>
    public required PrintedText Name { get; init; }

    /// <summary>The same name in the other script, under it; null when there is only one.</summary>
    public PrintedText? OtherName { get; init; }

    /// <summary>Between name and title: "has completed the training module".</summary>
    public required string BeforeTitle { get; init; }

    /// <summary>The module's title, in the language of the edition taken.</summary>
    public required PrintedText ModuleTitle { get; init; }

    /// <summary>After the title, for languages whose verb comes last; null otherwise.</summary>
    public string? AfterTitle { get; init; }

    /// <summary>Length, dates in words, and the like; one to five, in reading order.</summary>
    public required IReadOnlyList<CertificateFact> Facts { get; init; }

    /// <summary>Who signs.</summary>
    public required string SignatoryName { get; init; }

    /// <summary>In what office.</summary>
    public required string SignatoryTitle { get; init; }

    /// <summary>The certificate's number with its word.</summary>
    public required CertificateFact Number { get; init; }

    /// <summary>The verification code as printed, with its word.</summary>
    public required CertificateFact Code { get; init; }

    /// <summary>What to do with the QR, one sentence.</summary>
    public required string QrCaption { get; init; }

    /// <summary>What the QR says (see <see cref="VerificationAddress"/>); also a link in the file, so that the signed statement travels in it.</summary>
    public required string QrText { get; init; }

    /// <summary>Title in the file's properties.</summary>
    public required string DocumentTitle { get; init; }

    /// <summary>When it was issued, in the file's properties. Nothing here reads a clock.</summary>
    public required DateTimeOffset IssuedAt { get; init; }
}
