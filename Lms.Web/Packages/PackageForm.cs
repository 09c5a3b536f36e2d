using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Packages;
using Lms.Assessments.Values;
using Lms.Data.Packages;

namespace Lms.Web.Packages;

/// <summary>What is typed about a package.</summary>
public sealed class PackageForm
{
    /// <summary>The choice of all countries.</summary>
    public const string All = "all";

    [Display(Name = "packages.country"), Required]
    public string Country { get; set; } = "";

    [Display(Name = "packages.level"), Required]
    public string Level { get; set; } = "";

    [Display(Name = "packages.recipients"), Required, StringLength(20_000)]
    public string Recipients { get; set; } = "";

    [Display(Name = "packages.language"), Required]
    public string Language { get; set; } = "";

    [Display(Name = "packages.zone"), Required]
    public string TimeZone { get; set; } = "";

    /// <summary>Of a new one: the first month that goes out.</summary>
    [Display(Name = "packages.first_month")]
    public int FirstMonth { get; set; }

    public int Version { get; set; }

    public static PackageForm Of(PackageRow row) => new()
    {
        Country = row.Country ?? All,
        Level = row.Level,
        Recipients = row.Recipients,
        Language = row.Language,
        TimeZone = row.TimeZone,
        Version = row.Version,
    };

    /// <summary>Once the page has found nothing wrong with it.</summary>
    public PackagePlan Plan() => new(Country == All ? null : Country, Code.Read<Assessments.Factsheets.FactsheetLevel>(Level), Language, RecipientList.Read(Recipients), TimeZone);
}
