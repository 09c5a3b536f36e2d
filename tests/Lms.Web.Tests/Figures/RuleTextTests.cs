using Lms.Scheduler.Figures;
using Lms.Scheduler.Languages;
using Lms.Testing;

namespace Lms.Web.Tests.Figures;

public sealed class RuleTextTests(LmsApp app) : IClassFixture<LmsApp>
{
    [Fact]
    public void Rules_are_named_and_what_decides_comes_first()
    {
        var words = app.Get<LanguageList>().Read("en");
        Assert.Equal(
            "Capacitated, version 2 · Presence at sessions, version 1 · Completion of Ethical recruitment, version 1 · Completion of MED, version 3",
            RuleText.All(words, ["ERP-1", "MED-3", "attendance-1", "capacitated-2"], new Dictionary<string, string> { ["ERP"] = "Ethical recruitment" }));
        Assert.Equal("Trained twice, version 4", RuleText.Of(words, "twice-4", new Dictionary<string, string> { ["twice"] = "Trained twice" }));
        Assert.Equal("unknown", RuleText.Of(words, "unknown"));
    }
}
