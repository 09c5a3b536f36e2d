namespace Lms.Web.Figures.Charts;

/// <summary>One line over time: a value a tick, null where nothing was asked.</summary>
public sealed record Line(string Name, IReadOnlyList<decimal?> Values);
