namespace Lms.Web.Figures.Charts;

/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Name">In the reader's language.</param>
/// <param name="Printed">The value as its reader writes it.</param>
public sealed record MapTile(string Country, string Name, decimal Value, string Printed);
