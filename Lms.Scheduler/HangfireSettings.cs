using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Lms.Scheduler;

/// <summary>Section <c>Hangfire</c>: where the schedule itself is kept. Nothing of the product is lost with it: every sweep finds its work in our own tables.</summary>
public sealed class HangfireSettings : IValidatableObject
{
    public const string Section = "Hangfire";

    [Description("`InMemory` (one host; starts afresh with the process) or `SqlServer` (several hosts).")]
    [RegularExpression("InMemory|SqlServer")]
    public string Storage { get; set; } = "InMemory";

    [Description("`SqlServer` storage only: the connection string. Its tables stand in a schema of their own, `hangfire`.")]
    public string ConnectionString { get; set; } = "";

    [Description("How many sweeps this host runs at once; 0 = none, another host does.")]
    [Range(0, 20)]
    public int Workers { get; set; } = 3;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Storage == "SqlServer" && ConnectionString.Length == 0
        ? [new ValidationResult("Hangfire:Storage is SqlServer, and Hangfire:ConnectionString is empty.")]
        : [];
}
