using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Sessions;
using Lms.Assessments.Values;
using Lms.Data.Sessions;
using Lms.Scheduler.Cohorts;
using Lms.Scheduler.Sessions;
using Lms.Web.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Lms.Web.Sessions;

/// <summary>What the pages about a session's when and where ask for.</summary>
internal sealed class SessionForm
{
    [Display(Name = "sessions.title_field"), Required, StringLength(SessionDetails.MostTitle)]
    public string Title { get; set; } = "";

    [Display(Name = "room.mode"), Required]
    public string Mode { get; set; } = Code.Of(SessionMode.Both);

    /// <summary>As the browser writes it: <c>2026-12-01T10:00</c>.</summary>
    [Display(Name = "sessions.starts"), Required]
    public string Starts { get; set; } = "";

    [Display(Name = "series.zone"), Required]
    public string TimeZone { get; set; } = "";

    [Display(Name = "sessions.length"), Range(SessionDetails.LeastMinutes, SessionDetails.MostMinutes)]
    public int LengthMinutes { get; set; } = 120;

    [Display(Name = "sessions.days"), Range(1, SessionDetails.MostDays)]
    public int Days { get; set; } = 1;

    [Display(Name = "sessions.place"), StringLength(SessionDetails.MostPlace)]
    public string? Place { get; set; }

    [Display(Name = "sessions.video"), StringLength(VideoLink.MostCharacters)]
    public string? VideoUrl { get; set; }

    public int Version { get; set; }

    public static SessionForm Of(SessionRecord session) => new()
    {
        Title = session.Title,
        Mode = session.Mode,
        Starts = session.StartsLocal,
        TimeZone = session.TimeZone,
        LengthMinutes = session.LengthMinutes,
        Days = session.Days,
        Place = session.Place,
        VideoUrl = session.VideoUrl,
        Version = session.Version,
    };

    /// <summary>Says beside each field what is wrong with it.</summary>
    public void Check(ModelStateDictionary state, SessionChoices choices, string badLink)
    {
        void Wrong(string field, string text) => state.AddModelError($"Input.{field}", text);
        if (!Choices.Offers(choices.Modes, Mode))
        {
            Wrong(nameof(Mode), choices.NotOffered);
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            Wrong(nameof(TimeZone), choices.NotOffered);
        }

        if (Starts.Length > 0 && WallClock.Parse(Starts) is null)
        {
            Wrong(nameof(Starts), choices.NotOffered);
        }

        if (!string.IsNullOrWhiteSpace(VideoUrl) && !VideoLink.IsValid(VideoUrl.Trim()))
        {
            Wrong(nameof(VideoUrl), badLink);
        }
    }

    /// <summary>Of a form that is valid.</summary>
    public SessionDetails Details() => SessionCalendar.Details(
        Title.Trim(), Code.Read<SessionMode>(Mode), WallClock.Parse(Starts)!.Value, TimeZoneInfo.FindSystemTimeZoneById(TimeZone), LengthMinutes, Days, Place, VideoUrl);
}
