using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lms.Assessments.Items;
using Lms.Assessments.Values;

namespace Lms.Assessments.Tests.Items;

/// <summary>What is written reads as the same items, whatever signs and scripts their texts hold.</summary>
public class GiftRoundTripTests
{
    private static readonly string[] Pieces =
        ["a", "B", "7", "~", "=", "#", "{", "}", ":", "::", ">", "->", "\\", "//", "%50%", "####", "[html]", "\n", "$CATEGORY:", "\"", "é", "Ҳасан", "خدیجہ", "তথ্য", "😀", "T", ".", "-"];

    private static readonly Gen<string> Text =
        Gen.Elements(Pieces).NonEmptyListOf().Select(pieces => string.Join(pieces.Count % 2 == 0 ? " " : "", pieces));

    private static Gen<List<string>> Texts(int least) =>
        Text.ListOf().Select(l => l.Distinct(StringComparer.Ordinal).Take(8).ToList()).Where(l => l.Count >= least);

    /// <summary>The body of each kind is made by reading one, so that ids are given in one place only.</summary>
    public static Arbitrary<ValueList<Item>> Items() =>
        (from bodies in Gen.OneOf(Single, Multiple, Gen.Elements(true, false).Select(k => (Item)Samples.TrueFalse(k)), Order, Match, Number, Words).NonEmptyListOf()
         from stem in Text
         from rationale in Gen.OneOf(Gen.Constant((string?)null), Text.Select(t => (string?)t))
         select bodies.Select((b, i) => b with { Id = $"X-{i}", Stem = stem, Lesson = "2.1", Rationale = rationale, Sources = ["S0", "ILO-GP"], ReviewBy = new DateOnly(2027, 11, 22) }).ToValueList()).ToArbitrary();

    private static Gen<Item> Single => from texts in Texts(2)
                                       from key in Gen.Choose(0, texts.Count - 1)
                                       let options = texts.Select((t, i) => new Option(((char)('a' + i)).ToString(), t)).ToValueList()
                                       select (Item)(Samples.Single() with { Options = options, Key = options[key].Id });

    private static Gen<Item> Multiple => from texts in Texts(2)
                                         from rights in Gen.Choose(1, texts.Count)
                                         let weight = (int)Math.Round(1_000_000m / rights)
                                         select (Item)(Samples.Multiple() with { Options = texts.Select((t, i) => new WeightedOption(((char)('a' + i)).ToString(), t, i < rights ? weight : -weight)).ToValueList() });

    private static Gen<Item> Order => Texts(2).Select(texts => (Item)(Samples.Ordering() with { Elements = Digested(texts, i => ((char)('a' + i)).ToString()) }));

    private static Gen<Item> Match => from lefts in Texts(2)
                                      from rights in Texts(2)
                                      let right = Digested([.. lefts.Select((_, i) => rights[i % rights.Count]).Distinct(StringComparer.Ordinal)], i => $"{i + 1}")
                                      let left = lefts.Select((t, i) => new Option(((char)('a' + i)).ToString(), t)).ToValueList()
                                      select (Item)(Samples.Matching() with
                                      {
                                          Lefts = left,
                                          Rights = right.OrderBy(o => o.Id, StringComparer.Ordinal).ToValueList(),
                                          Key = left.Select((l, i) => new Pair(l.Id, right.Single(r => r.Text == rights[i % rights.Count]).Id)).ToValueList(),
                                      });

    private static Gen<Item> Number => from key in Gen.Choose(-100_000, 100_000)
                                       from tolerance in Gen.Choose(0, 100)
                                       select (Item)(Samples.Numeric(key / 100m, tolerance / 1000m));

    private static Gen<Item> Words => Texts(1).Select(texts => (Item)(Samples.ShortText() with { Accepted = texts.ToValueList() }));

    private static ValueList<Option> Digested(IReadOnlyList<string> texts, Func<int, string> id)
    {
        var order = texts.OrderBy(t => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(t))), StringComparer.Ordinal).ToList();
        return texts.Select(t => new Option(id(order.IndexOf(t)), t)).ToValueList();
    }

    [Property(Arbitrary = [typeof(GiftRoundTripTests)])]
    public void What_is_written_reads_as_the_same_items(ValueList<Item> items)
    {
        var text = GiftFile.Write(items);
        var file = GiftFile.Read(text);
        Assert.Empty(file.Errors);
        Assert.Equal(items, file.Items);
        Assert.Equal(text, GiftFile.Write(file.Items));
    }

    [Property]
    public void No_text_at_all_breaks_the_reader(string? text) =>
        Assert.All(GiftFile.Read("// id: X\n" + text).Errors, e => Assert.True(e.Line > 0));

    [Property]
    public void No_order_of_signs_breaks_the_reader(int seed) // seeds of what authors type wrongly: signs in any order
    {
        string[] signs = ["{", "}", "=", "~", "#", ">", "->", "%50%", "####", "::", "\\", "\n", "T", "x "];
        var state = (uint)seed;
        var text = string.Concat(Enumerable.Range(0, 12).Select(_ => signs[(state = (state * 1664525) + 1013904223) / 65536 % signs.Length]));
        var file = GiftFile.Read("// id: X\n// lesson: 1\n// source: S\n// review-by: 2027-01-01\n" + text);
        Assert.True(file.Errors.Count + file.Items.Count >= 0);
    }
}
