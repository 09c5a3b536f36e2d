using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Data.Mentorships;

/// <summary>Section <c>Mentoring</c>.</summary>
public sealed class MentoringSettings
{
    public const string Section = "Mentoring";

    [Description("Days without a contact after which a mentor's page says that somebody is quiet.")]
    [Range(1, 180)]
    public int QuietDays { get; set; } = 21;

    [Description("Hours before a meeting until which a participant may still book, move or cancel it alone.")]
    [Range(0, 168)]
    public int NoticeHours { get; set; } = 4;

    public TimeSpan Notice => TimeSpan.FromHours(NoticeHours);
}
