namespace Lms.Data.Completions;

/// <summary>Which version of the rule holds for an enrolment, as an expression to splice in.</summary>
internal static class HeldRule
{
    /// <summary>
    /// For rows called <c>e</c> (Enrolment) and <c>c</c> (Cohort): the version the person was moved to last, else the cohort's.
    /// </summary>
    public const string Id = """
        COALESCE((SELECT er.CompletionRuleId FROM EnrolmentRule er
            WHERE er.EnrolmentId = e.Id AND er.Seq = (SELECT MAX(el.Seq) FROM EnrolmentRule el WHERE el.EnrolmentId = e.Id)), c.CompletionRuleId)
        """;
}
