using FsCheck.Xunit;
using Lms.Assessments.Items;
using Lms.Assessments.Rules;

namespace Lms.Assessments.Tests.Items;

public class ResponseTests
{
    private static Item ItemOf(string kind) => Samples.All().Single(i => i.Kind == kind);

    [Theory]
    [InlineData("single", """{ "choice" : "b" }""", """{"choice":"b"}""")]
    [InlineData("true_false", """{"choice":"true"}""", """{"choice":"true"}""")]
    [InlineData("multiple", """{"choices":["c","a"]}""", """{"choices":["a","c"]}""")]
    [InlineData("ordering", """{"order":["c","a","b"]}""", """{"order":["c","a","b"]}""")]
    [InlineData("matching", """{"pairs":{"b":"1","a":"2"}}""", """{"pairs":{"a":"2","b":"1"}}""")]
    [InlineData("numeric", """{"number":"13"}""", """{"number":"13"}""")]
    [InlineData("short_text", """{"text":"\u0414\u0443 \"x\" \\ \n"}""", """{"text":"Ду \"x\" \\ \u000a"}""")]
    public void A_response_has_one_text(string kind, string sent, string stored)
    {
        var response = Response.Parse(ItemOf(kind), sent);
        Assert.Equal(stored, response.ToJson());
        Assert.Equal(response, Response.Read(stored));
        Assert.Equal(stored, Response.Read(stored).ToJson());
    }

    [Theory]
    [InlineData("single", """{"choice":"z"}""")]
    [InlineData("single", """{"choice":1}""")]
    [InlineData("single", """{"choice":null}""")]
    [InlineData("single", """{"choices":["a"]}""")]
    [InlineData("single", """{"choice":"a","more":1}""")]
    [InlineData("single", """{"choice":"a","choice":"b"}""")]
    [InlineData("single", """{"choice":"\ud800"}""")]
    [InlineData("single", "[]")]
    [InlineData("single", "")]
    [InlineData("single", "null")]
    [InlineData("true_false", """{"choice":"yes"}""")]
    [InlineData("multiple", """{"choices":["a","a"]}""")]
    [InlineData("multiple", """{"choices":"a"}""")]
    [InlineData("ordering", """{"order":["a","b","a"]}""")]
    [InlineData("ordering", """{"order":["x"]}""")]
    [InlineData("matching", """{"pairs":{"a":"9"}}""")]
    [InlineData("matching", """{"pairs":{"a":"1","a":"2"}}""")]
    [InlineData("matching", """{"pairs":{"z":"1"}}""")]
    [InlineData("numeric", """{"number":13}""")]
    [InlineData("numeric", """{"number":"11111111111111111111111111111111111111111"}""")]
    public void What_does_not_fit_the_item_is_malformed(string kind, string json) =>
        Assert.Equal("response.malformed", Assert.Throws<RuleBroken>(() => Response.Parse(ItemOf(kind), json)).Code);

    [Property]
    public void No_text_at_all_breaks_anything_but_the_rule(string? text)
    {
        foreach (var item in Samples.All())
        {
            try
            {
                Response.Parse(item, text ?? "");
            }
            catch (RuleBroken broken)
            {
                Assert.Equal("response.malformed", broken.Code);
            }
        }
    }

    [Fact]
    public void A_plain_form_gives_the_response_a_browser_with_script_sends()
    {
        static Dictionary<string, IReadOnlyList<string>> Fields(params (string Name, string[] Values)[] fields) => fields.ToDictionary(f => f.Name, f => (IReadOnlyList<string>)f.Values);
        string Form(string kind, params (string, string[])[] fields) => Response.FromForm(ItemOf(kind), Fields(fields)).ToJson();

        Assert.Equal("""{"choice":"b"}""", Form("single", ("choice", ["b"])));
        Assert.Equal("""{"choice":""}""", Form("single"));
        Assert.Equal("""{"choices":["a","c"]}""", Form("multiple", ("choices", ["c", "a"])));
        Assert.Equal("""{"choices":[]}""", Form("multiple"));
        Assert.Equal("""{"order":["c","a","d","b"]}""", Form("ordering", ("a", ["2"]), ("b", ["4"]), ("c", ["۱"]), ("d", ["3"])));
        Assert.Equal("""{"pairs":{"a":"2","c":"1"}}""", Form("matching", ("a", ["2"]), ("b", [""]), ("c", ["1"])));
        Assert.Equal("""{"number":"6,7"}""", Form("numeric", ("number", ["6,7"])));
        Assert.Equal("""{"text":"x"}""", Form("short_text", ("text", ["x"])));
    }

    [Fact]
    public void Two_elements_in_one_place_are_asked_about_and_not_guessed()
    {
        var fields = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["1"], ["b"] = ["1"] };
        Assert.Equal("response.place_repeated", Assert.Throws<RuleBroken>(() => Response.FromForm(ItemOf("ordering"), fields)).Code);
    }
}
