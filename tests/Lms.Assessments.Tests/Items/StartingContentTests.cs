using Lms.Assessments.Items;

namespace Lms.Assessments.Tests.Items;

/// <summary>The forms that ship.</summary>
public class StartingContentTests
{
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lms.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("no Lms.sln above the tests");
    }

    public static TheoryData<string> Forms()
    {
        var content = Path.Combine(Root(), "database", "content");
        return [.. Directory.GetFiles(content, "form-*.gift", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(content, f)).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Four_modules_have_two_forms_each() => Assert.Equal(8, Forms().Count);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_has_ten_items_that_read_and_write_the_same(string form)
    {
        var file = GiftFile.Read(File.ReadAllText(Path.Combine(Root(), "database", "content", form)));
        Assert.Empty(file.Errors);
        Assert.Equal(10, file.Items.Count);
        Assert.Equal(file.Items, GiftFile.Read(GiftFile.Write(file.Items)).Items);
        Assert.All(file.Items, item =>
        {
            Assert.Equal(item, ItemVersion.Read(ItemVersion.Of(item).Json).Item);
            Assert.NotNull(item.Rationale);
            Assert.NotEmpty(item.Sources);
        });
    }
}
