using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Lms.Assessments.Disclosure;

namespace Lms.Data.Publications;

/// <summary>Section <c>Disclosure</c>: how small a figure may be that leaves the house.</summary>
public sealed class DisclosureSettings
{
    public const string Section = "Disclosure";

    [Description("Figures of fewer people than this are masked in what donors and the public get, with as many others as it takes.")]
    [Range(3, 100)]
    public int Threshold { get; set; } = Protection.DefaultThreshold;
}
