namespace Lms.Data.Indicators;

/// <summary>What a rule would make of all that was ever recorded, beside the version in force.</summary>
/// <param name="Against">The version it is compared with; null where none is in force.</param>
/// <param name="Before">Unique people under that version.</param>
/// <param name="After">Unique people under the rule.</param>
/// <param name="Gained">Who would count and does not now.</param>
/// <param name="Lost">Who counts now and would not.</param>
/// <param name="Modules">By code of the module in which people count; somebody may count in several.</param>
/// <param name="Looked">How many people were looked at, those registered last first.</param>
/// <param name="People">How many there are.</param>
public sealed record IndicatorPreview(int? Against, int Before, int After, int Gained, int Lost, IReadOnlyList<ModulePreview> Modules, int Looked, int People)
{
    public bool IsWhole => Looked >= People;
}
