namespace Lms.Assessments.Outbox;

/// <summary>What a report about a letter says (RFC 3464), whoever sent it.</summary>
/// <param name="MessageId">Of the letter it is about, without brackets; null where the report does not bring its head.</param>
public sealed record DeliveryReport(string? MessageId, IReadOnlyList<ReportedAddress> Addresses);
