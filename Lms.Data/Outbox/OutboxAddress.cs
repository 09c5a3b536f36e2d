namespace Lms.Data.Outbox;

/// <summary>An addressee who is nobody's account: name, address and the language of the letter.</summary>
public sealed record OutboxAddress(string Name, string Email, string Language);
