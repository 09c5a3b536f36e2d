using Lms.Data.Enrolments;

namespace Lms.Data.People;

/// <summary>Everything a person did, the newest first, each list cut where it gets long.</summary>
public sealed record PersonRecord(
    IReadOnlyList<EnrolmentProgress> Enrolments,
    IReadOnlyList<RecordLine> Sessions,
    IReadOnlyList<RecordLine> Tests,
    IReadOnlyList<RecordLine> Certificates,
    IReadOnlyList<RecordLine> Works,
    IReadOnlyList<RecordLine> Mentorships,
    IReadOnlyList<RecordLine> Letters,
    IReadOnlyList<RecordLine> SignIns,
    IReadOnlyList<RecordLine> FormerRoles);
