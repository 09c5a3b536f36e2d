namespace Lms.Assessments.Indicators;

/// <summary>Where a version of an indicator stands. Stored as its <see cref="Values.Code"/>.</summary>
public enum IndicatorState
{
    /// <summary>Being written; decides nothing.</summary>
    Draft,

    /// <summary>Published, while what was recorded before is being looked through; what is recorded meanwhile counts already.</summary>
    Evaluating,

    /// <summary>Answers for any period, for ever.</summary>
    Published,
}
