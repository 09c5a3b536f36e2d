using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Rules;
using Lms.Scheduler.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Lms.Web.Parts;

/// <summary>Every part on one page, to look at them in each language, width and scheme. Has no address outside Development.</summary>
public sealed class GalleryModel(Words words, TimeProvider clock) : LmsPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public DateTimeOffset At => clock.GetUtcNow();

    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    public IReadOnlyList<(string Name, decimal Figure)> Figures { get; } = [("areas.home", 1_284), ("site.help", 36), ("site.privacy", 12), ("site.accessibility", 94.5m)];

    // Invented names, in the scripts that must never look wrong.
    public IReadOnlyList<string> People { get; } = ["Нигина Сафарова", "عائشہ ملک", "নাসরিন আক্তার", "சுதா கந்தசாமி", "Gulnoza Yoʻldosheva"];

    public IReadOnlyList<SelectListItem> Choices => [new(words["home.month_title"], "a"), new(words["home.light_title"], "b"), new(words["home.certificate_title"], "c")];

    public async Task<IActionResult> OnPostAsync(bool fail)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        return fail ? throw new RuleBroken("attempt.deadline_passed", At) : GoSaying(words["site.help_lead"], "/parts");
    }

    public sealed class Form
    {
        [Display(Name = "site.help"), Required, StringLength(20, MinimumLength = 3)]
        public string? Name { get; set; }

        [Display(Name = "site.privacy"), Required, EmailAddress]
        public string? Email { get; set; }

        [Display(Name = "site.accessibility"), Range(1, 90)]
        public int Minutes { get; set; } = 25;

        [Display(Name = "home.month_title")]
        public DateOnly? On { get; set; }

        [Display(Name = "home.light_title")]
        public Kind Kind { get; set; }

        [Display(Name = "home.certificate_title"), Required]
        public string? Choice { get; set; }

        [Display(Name = "site.help_write_title")]
        public string? Note { get; set; }

        [Display(Name = "site.help_line_title")]
        public bool Agreed { get; set; }
    }
}
