namespace Lms.Data.Cascades;

/// <summary>Which trainings are asked for; null is all.</summary>
public sealed record CascadeFilter(string? Module, string? Country, DateOnly? From, DateOnly? To);
