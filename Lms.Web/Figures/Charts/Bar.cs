namespace Lms.Web.Figures.Charts;

/// <param name="Printed">The value as its reader writes it, with its "≥" where it is a bound.</param>
public sealed record Bar(string Label, decimal Value, string Printed);
