using Lms.Data.Reports;

namespace Lms.Web.Reports;

/// <summary>What the tiles need: a figure is never shown without its period and what it rests on.</summary>
public sealed record TilesView(Period Period, CapacitatedFigures Figures, IReadOnlyList<Basis> Basis);
