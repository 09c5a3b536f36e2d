namespace Lms.Assessments.Factsheets;

/// <summary>A country's capacitated people in the period.</summary>
public sealed record FactsheetCountry(string Country, FactsheetCell People);
