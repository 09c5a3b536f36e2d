using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Web.People;

/// <summary>Section <c>SignIn</c>.</summary>
public sealed class SignInSettings
{
    public const string Section = "SignIn";

    [Description("Hours until a trainee has to sign in again, whatever they do. Long, because a course comes back week by week on a slow line.")]
    [Range(1, 24 * 90)]
    public int TraineeHours { get; set; } = 7 * 24;

    [Description("Hours without a request after which a trainee's session ends.")]
    [Range(1, 24 * 90)]
    public int TraineeIdleHours { get; set; } = 72;

    [Description("Hours until people with a role (trainer, officer, administrator …) have to sign in again, whatever they do.")]
    [Range(1, 24)]
    public int StaffHours { get; set; } = 12;

    [Description("Minutes without a request after which the session of somebody with a role ends.")]
    [Range(5, 12 * 60)]
    public int StaffIdleMinutes { get; set; } = 60;

    [Description("Rounds of PBKDF2-HMAC-SHA512 for new password hashes; older ones are made anew when their owner signs in.")]
    [Range(220_000, 10_000_000)]
    public int HashRounds { get; set; } = 220_000;
}
