using System.ComponentModel.DataAnnotations;
using Lms.Data.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.People;

/// <summary>The fields that a person may fill in about themselves, as the registration form has them too.</summary>
internal class DetailsForm
{
    [Display(Name = "people.native_name"), Required, StringLength(200)]
    public string NativeName { get; set; } = "";

    [Display(Name = "people.latin_name"), Required, StringLength(200), RegularExpression(@"^[\p{IsBasicLatin}\u00A0-\u024F\u02B0-\u036F\u1E00-\u1EFF\u2010-\u2019]+$", ErrorMessage = "people.latin_name_other")]
    public string LatinName { get; set; } = "";

    [Display(Name = "people.sex"), Required]
    public string Sex { get; set; } = "";

    [Display(Name = "people.job_title"), StringLength(200)]
    public string? JobTitle { get; set; }

    [Display(Name = "people.language"), Required]
    public string Language { get; set; } = "";

    [Display(Name = "people.time_zone"), Required]
    public string TimeZone { get; set; } = "";

    /// <summary>What the record carries already: that may stay, although it is offered no more.</summary>
    internal Person? Kept { get; set; }

    public IReadOnlyList<SelectListItem> LanguagesOf(Choices choices) => Choices.With(choices.OwnLanguages, Kept?.Language, Choices.LanguageName);

    public IReadOnlyList<SelectListItem> TimeZonesOf(Choices choices) => Choices.With(choices.TimeZones, Kept?.TimeZone, z => z);

    /// <summary>What attributes cannot say: a choice must be one that was offered.</summary>
    public virtual void Check(ModelStateDictionary state, Choices choices)
    {
        Offered(state, choices, nameof(Sex), Sex, choices.Sexes);
        Offered(state, choices, nameof(Language), Language, LanguagesOf(choices));
        Offered(state, choices, nameof(TimeZone), TimeZone, TimeZonesOf(choices));
    }

    protected static void Offered(ModelStateDictionary state, Choices choices, string field, string? value, IEnumerable<SelectListItem> items)
    {
        if (!string.IsNullOrEmpty(value) && !Choices.Offers(items, value))
        {
            state.AddModelError("Input." + field, choices.NotOffered);
        }
    }
}
