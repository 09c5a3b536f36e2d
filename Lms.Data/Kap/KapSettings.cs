using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Kap;

namespace Lms.Data.Kap;

/// <summary>Section <c>Kap</c>.</summary>
public sealed class KapSettings
{
    public const string Section = "Kap";

    [Description("People with both measurements it takes before averages of knowledge, attitude and practice are shown; below it they are too few to tell, and one could tell who is who.")]
    [Range(5, 200)]
    public int FewestPeople { get; set; } = KapChange.Fewest;
}
