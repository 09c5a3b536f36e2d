namespace Lms.Assessments.Sessions;

/// <summary>A lesson or poll a first plan may take.</summary>
public sealed record StartingPiece(string Title, string? Reference);
