using Lms.Scheduler.Languages;

namespace Lms.Scheduler.Tests.Languages;

public sealed class LanguageListTests
{
    [Fact]
    public void A_missing_text_is_reported_and_never_blank()
    {
        var missing = new List<string>();
        var list = new LanguageList(pseudo: false, (language, key) => missing.Add($"{language} {key}"));

        Assert.Equal("«common.nothing»", list.English["common.nothing"]);
        Assert.Equal(["en common.nothing"], missing);
    }

    [Fact]
    public void Every_text_of_every_language_can_be_written()
    {
        foreach (var words in English.List.All.Select(l => English.List.Read(l.Tag)))
        {
            // English puts nothing after a module's title; languages whose verb comes last do.
            foreach (var key in words.Keys.Except(["certificates.paper_after_title"]))
            {
                var args = words.Message(key)!.Arguments().Select(name => (name, (object?)2)).ToArray();
                Assert.NotEqual("", words.Text(key, args));
            }
        }
    }

    [Fact]
    public void The_long_language_is_a_third_longer_and_bracketed()
    {
        var long_ = English.List.Find("qps-ploc")!;

        Assert.All(long_.Keys, key =>
        {
            var args = long_.Message(key)!.Arguments().Select(name => (name, (object?)2)).ToArray();
            var text = long_.Text(key, args);
            Assert.StartsWith("[", text, StringComparison.Ordinal);
            Assert.EndsWith("]", text, StringComparison.Ordinal);

            // Of a text that only puts figures and names in order there is nothing to stretch.
            var plain = English.Words.Text(key, args);
            Assert.True(text.Length >= plain.Length * 1.2 || !plain.Any(char.IsLetter), text);
        });
    }

    [Fact]
    public void The_mirrored_language_runs_right_to_left()
    {
        var mirrored = English.List.Find("qps-plocm")!;

        Assert.Equal("rtl", mirrored.Language.Dir);
        Assert.Equal("\u200F\u202ENext\u202C\u200F", mirrored["common.next"]);
    }

    [Fact]
    public void A_wanted_dialect_is_served_by_its_language_and_an_unknown_one_by_the_next()
    {
        Assert.Equal("en", English.List.Best(["en-ZA"])!.Language.Tag);
        Assert.Equal("en", English.List.Best(["xx", "en"])!.Language.Tag);
        Assert.Null(English.List.Best(["xx"]));
        Assert.Equal("en", English.List.Read("withdrawn").Language.Tag);
    }
}
