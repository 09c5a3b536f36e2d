using Lms.Data.Groups;
using Lms.Scheduler.Languages;

namespace Lms.Web.Groups;

/// <summary>What a group is called: by its number in the reader's language, and by its own name where it has one.</summary>
public sealed class GroupNames(Words words)
{
    public string Of(GroupRow group) => Of(group.Number, group.Name);

    public string Of(int number, string name) =>
        name.Length == 0 ? words["groups.number", ("number", number)] : words["groups.number_name", ("number", number), ("name", name)];
}
