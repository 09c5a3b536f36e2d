namespace Lms.Data.Sessions;

/// <summary>What changed in which session.</summary>
/// <param name="Seq">Head of the log after a <see cref="SessionPart.Log"/> change; 0 otherwise.</param>
/// <param name="Subject">The group of a <see cref="SessionPart.Groups"/> change, where it is known.</param>
public sealed record SessionChange(Guid SessionId, SessionPart Part, int Seq, Guid? Subject = null);
