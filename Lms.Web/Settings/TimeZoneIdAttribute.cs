using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Settings;

/// <summary>Says at start, and not at the first cohort, that a zone is unknown on this machine.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeZoneIdAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is string id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _);

    public override string FormatErrorMessage(string name) => $"{name} is no time zone of this machine's tz database.";
}
