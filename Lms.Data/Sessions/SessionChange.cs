namespace Lms.Data.Sessions;

/// <summary>What changed in which session.</summary>
/// <param name="Seq">Head of the log after a <see cref="SessionPart.Log"/> change; 0 otherwise.</param>
/// <param name="Item">Of a <see cref="SessionPart.Groups"/> change the group whose note was saved.</param>
public sealed record SessionChange(Guid SessionId, SessionPart Part, int Seq, Guid? Item = null);
