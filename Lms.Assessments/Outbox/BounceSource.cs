namespace Lms.Assessments.Outbox;

/// <summary>How it is known that nobody can be reached at an address. Stored as its <see cref="Values.Code"/>.</summary>
public enum BounceSource
{
    /// <summary>Our own server refused the address.</summary>
    Refused,

    /// <summary>A report of a server further on came back by mail (RFC 3464).</summary>
    Report,
}
