using Lms.Assessments.Items;
using Lms.Assessments.Statistics;

namespace Lms.Assessments.ItemAnalyses;

/// <summary>What the answers say about one item.</summary>
/// <param name="Facility">Average share of its points, 0 to 1: how easy it is. F. M. Lord and M. R. Novick, "Statistical Theories of Mental Test Scores" (1968), 15.</param>
/// <param name="Right">Wholly right.</param>
/// <param name="Discrimination">Corrected; null where everybody got the same.</param>
/// <param name="Options">Empty for items without options to choose.</param>
public sealed record AnalysedItem(
    Item Item,
    double Facility,
    Share Right,
    double? Discrimination,
    double? PointBiserial,
    IReadOnlyList<OptionShare> Options,
    IReadOnlyList<FairnessFinding> Fairness,
    IReadOnlyList<ItemAdvice> Advice);
