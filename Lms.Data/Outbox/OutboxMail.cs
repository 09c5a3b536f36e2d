namespace Lms.Data.Outbox;

/// <summary>A mail to be sent once its unit of work has committed.</summary>
/// <param name="DedupeKey">The event it tells, e.g. <c>enrolled:{enrolment}</c>: posted twice it is sent once. Letters, digits, ':' and '-'.</param>
/// <param name="PersonId">The addressee; address, language and zone are read when it is sent.</param>
/// <param name="Template">Which words: <c>enrolled</c>, <c>result</c>, <c>certificate</c>.</param>
/// <param name="SubjectId">The row it is about: the enrolment, the attempt, the certificate.</param>
public sealed record OutboxMail(string DedupeKey, Guid PersonId, string Template, Guid SubjectId)
{
    /// <summary>Somebody without an account, in whose place <see cref="PersonId"/> answers for the letter; null = the person.</summary>
    public OutboxAddress? To { get; init; }
}
