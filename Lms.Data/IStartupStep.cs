namespace Lms.Data;

/// <summary>
/// Something the host does once before it serves: migrate, load content, make demo people. Steps run one after another by
/// <see cref="Order"/>; each must be idempotent, since every host runs them at every start. A step that throws stops the start.
/// </summary>
public interface IStartupStep
{
    /// <summary>0 migrations · 10 keys · 20 content · 30 demo people · 40 demo cohorts.</summary>
    int Order { get; }

    Task Run(CancellationToken cancel);
}
