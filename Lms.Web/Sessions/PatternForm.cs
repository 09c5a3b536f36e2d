using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;

namespace Lms.Web.Sessions;

/// <summary>One session of a pattern as its page asks for it.</summary>
internal sealed class PatternForm
{
    /// <summary>0 for a new one.</summary>
    public int Number { get; set; }

    [Display(Name = "sessions.pattern_offset"), Range(0, 366)]
    public int OffsetDays { get; set; }

    [Display(Name = "sessions.pattern_time"), Required]
    public TimeOnly Time { get; set; } = new(10, 0);

    [Display(Name = "sessions.length"), Range(SessionDetails.LeastMinutes, SessionDetails.MostMinutes)]
    public int LengthMinutes { get; set; } = 120;

    [Display(Name = "room.mode"), Required]
    public string Mode { get; set; } = Code.Of(SessionMode.Both);

    [Display(Name = "sessions.title_field"), StringLength(SessionDetails.MostTitle)]
    public string? Title { get; set; }

    public string LocalTime => Time.ToString("HH':'mm", CultureInfo.InvariantCulture);

    public static PatternForm Of(PatternSession session) => new()
    {
        Number = session.Number,
        OffsetDays = session.OffsetDays,
        Time = TimeOnly.ParseExact(session.LocalTime, "HH:mm", CultureInfo.InvariantCulture),
        LengthMinutes = session.LengthMinutes,
        Mode = Code.Of(session.Mode),
        Title = session.Title,
    };

    /// <summary>Null for a mode that is none.</summary>
    public PatternSession? Session() => Code.TryRead<SessionMode>(Mode, out var mode) ? new PatternSession(Number, OffsetDays, LocalTime, LengthMinutes, mode, Title?.Trim() ?? "") : null;
}
