namespace Lms.Assessments.Certificates;

/// <summary>What a check of a signed statement found.</summary>
public enum StatementVerdict
{
    /// <summary>Signed by a known key and unchanged since.</summary>
    Genuine,

    /// <summary>A known key is named, but the signature is not over these bytes.</summary>
    Altered,

    /// <summary>The key named is not among those given: another issuer, or a reader that has not fetched the keys lately.</summary>
    UnknownKey,

    /// <summary>Not a statement, or damaged beyond reading.</summary>
    Unreadable,
}
