using System.ComponentModel.DataAnnotations;

namespace Lms.Web.Imports;

/// <summary>How a file is read and what counts where its rows do not say.</summary>
public sealed class ImportForm
{
    public string? Encoding { get; set; }

    public string? Separator { get; set; }

    public string? Sheet { get; set; }

    public int? HeadLine { get; set; }

    /// <summary>Of each column in turn; nothing for one that is left out. Null until a form says it: binding fills no list that is there.</summary>
    public IReadOnlyList<string?>? Fields { get; set; }

    [Display(Name = "imports.institution"), Required]
    public Guid? InstitutionId { get; set; }

    [Display(Name = "imports.category"), Required]
    public string Category { get; set; } = "";

    [Display(Name = "people.language"), Required]
    public string Language { get; set; } = "";

    [Display(Name = "people.time_zone"), Required]
    public string TimeZone { get; set; } = "";

    [Display(Name = "imports.provenance"), Required]
    public string Provenance { get; set; } = "declared";
}
