using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Letters;

namespace Lms.Scheduler.Letters;

/// <summary>Section <c>Letters</c>.</summary>
public sealed class LetterSettings
{
    public const string Section = "Letters";

    [Description("First hour, on the reader's own clock, in which only essential mail is sent; the same as `QuietUntil` means there are none.")]
    [Range(0, 23)]
    public int QuietFrom { get; set; } = 21;

    [Description("First hour in which all mail is sent again.")]
    [Range(0, 23)]
    public int QuietUntil { get; set; } = 8;

    public QuietHours Quiet => new(QuietFrom, QuietUntil);
}
