using Lms.Assessments.Facts;
using Lms.Assessments.Values;

namespace Lms.Assessments.Indicators;

/// <summary>
/// What a person must have done to count: all of its conditions, in one cohort (or, where modules are named, in a cohort of each of
/// them). Written and read as text, one condition a line: see <see cref="IndicatorText"/>.
/// </summary>
/// <param name="Completion">Met the completion rule of the cohort.</param>
/// <param name="Certificate">Was issued a certificate that stands.</param>
/// <param name="Attendance">Was present at this share of the cohort's sessions, in basis points.</param>
/// <param name="Test">Reached this score in a test after the lessons, in basis points.</param>
/// <param name="Modules">Codes; empty = any module.</param>
/// <param name="AnyModule">One of <paramref name="Modules"/> is enough.</param>
/// <param name="WithinMonths">From the first day that is needed to the last.</param>
public sealed record IndicatorRule(
    bool Completion, bool Certificate, int? Attendance, int? Test, ValueList<string> Modules, bool AnyModule = false, int? WithinMonths = null)
{
    /// <summary>The rule with which figures began: whoever met the module's own rule.</summary>
    public static readonly IndicatorRule Completed = new(Completion: true, Certificate: false, null, null, []);

    /// <summary>True where the person must have met the conditions in several cohorts.</summary>
    public bool SpansModules => Modules.Count > 0 && !AnyModule;

    /// <summary>The facts of a person on which it depends.</summary>
    public IReadOnlyList<FactKind> Needs =>
    [
        .. Completion ? [FactKind.Completion] : (FactKind[])[],
        .. Certificate ? [FactKind.Certificate] : (FactKind[])[],
        .. Attendance is null ? (FactKind[])[] : [FactKind.Attendance],
        .. Test is null ? (FactKind[])[] : [FactKind.Test],
    ];
}
