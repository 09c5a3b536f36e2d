using System.Runtime.CompilerServices;
using Lms.Scheduler;
using Lms.Scheduler.Languages;
using Lms.Web.Sweeps;

namespace Lms.House.Tests.Languages;

/// <summary>Work that nobody asks for is called in words where an administrator looks after it.</summary>
public sealed class SweepNameTests
{
    private static readonly LanguageList List = new(pseudo: false, (_, _) => { });

    [Fact]
    public void Every_kind_of_work_has_a_name_in_words() =>
        Assert.DoesNotContain(Names(), name => List.English["sweeps.kind", ("name", name)] == name);

    // A name is a constant of its kind of work: nothing of what it works with is needed to read it.
    private static IEnumerable<string> Names() => typeof(ISweep).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ISweep)))
        .Select(t => SweepView.Text(((ISweep)RuntimeHelpers.GetUninitializedObject(t)).Name));
}
