using Lms.Assessments.Mentorships;
using Lms.Data.Mentorships;

namespace Lms.Web.Mentorships;

/// <summary>One of a mentor's people with what is to do.</summary>
public sealed record WeekRow(MentoringRow Row, IReadOnlyList<MentoringNeed> Needs, int QuietDays);
