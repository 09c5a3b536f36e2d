using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Data.Modules;

/// <summary>Section <c>Content</c>.</summary>
public sealed class ContentSettings
{
    public const string Section = "Content";

    [Description("The folder of the modules' texts and tests, read at start; relative to the application's folder.")]
    [Required]
    public string Path { get; set; } = "Content";
}
