namespace Lms.Assessments.Kap;

/// <summary>
/// Who counts, and once. In a module the first cohort a person finished with both measurements counts: a later one would measure a second
/// course on top of the first. Who has no such cohort has dropped out, with their first measurement. Over several modules a person
/// counts with the average of their own modules, so that n is people and nobody weighs twice; there, one module with both
/// measurements is enough to have stayed.
/// </summary>
public static class KapMatching
{
    /// <summary>In the order of their keys.</summary>
    public static IReadOnlyList<KapPerson> People(IEnumerable<KapMeasure> measures) =>
        [.. Chosen(measures).GroupBy(m => m.Enrolment.PersonKey).OrderBy(g => g.Key).Select(g =>
        {
            var matched = g.Where(m => m.After is not null).ToList();
            return matched.Count > 0
                ? new KapPerson(g.Key, matched.Average(m => m.Before), matched.Average(m => m.After!.Value))
                : new KapPerson(g.Key, g.Average(m => m.Before), null);
        })];

    /// <summary>The one enrolment of each person and module that counts; of cohorts that ended at the same time the one with the lower id.</summary>
    public static IEnumerable<KapMeasure> Chosen(IEnumerable<KapMeasure> measures) => measures
        .GroupBy(m => (m.Enrolment.PersonKey, m.Enrolment.Module))
        .Select(g => g.OrderBy(m => m.After is null).ThenBy(m => m.Enrolment.EndsAt).ThenBy(m => m.Enrolment.EnrolmentId).First());
}
