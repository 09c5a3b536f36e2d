using Lms.Data.Assignments;

namespace Lms.Scheduler.Assignments;

/// <summary>Gives every cohort that runs or is to come its module's case study and group work, each once.</summary>
public sealed class MakeDueAssignments(MakeModuleAssignment make) : ISweep
{
    public string Name => "assignments";

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancel)
    {
        var failures = new List<Exception>();
        foreach (var due in await make.Due(cancel))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                if (MakeModuleAssignment.Task(due) is { } task)
                {
                    await make.Run(due.CohortId, due.SourceKey, AssignmentCalendar.Plan(due, task));
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One cohort of a module that cannot be read must not keep the others from their work.
                failures.Add(new InvalidOperationException($"{due.CohortCode}: {error.Message}", error));
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }
}
