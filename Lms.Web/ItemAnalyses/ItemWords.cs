using Lms.Assessments.Items;
using Lms.Assessments.ItemAnalyses;
using Lms.Assessments.Statistics;
using Lms.Assessments.Values;
using Lms.Scheduler.Languages;
using Lms.Web.Kap;
using Lms.Web.People;

namespace Lms.Web.ItemAnalyses;

/// <summary>What is said about an item, in plain words.</summary>
internal static class ItemWords
{
    /// <summary>A sentence with what to do.</summary>
    public static string Advice(this Words words, ItemAdvice advice, AnalysedItem item) => advice.Kind switch
    {
        ItemAdviceKind.KeyMayBeWrong => words["item-analyses.advice_key_may_be_wrong", ("preferred", advice.Option is null ? "no" : "yes"), ("option", words.Option(item.Item, advice.Option ?? ""))],
        ItemAdviceKind.UnequalForGroups => words.Unequal(advice.Finding!),
        ItemAdviceKind.TellsLittleApart => words["item-analyses.advice_tells_little_apart", ("found", words.Correlation(item.Discrimination)), ("wanted", words.Correlation(ItemAdviceRule.Poor))],
        ItemAdviceKind.TooEasy => words["item-analyses.advice_too_easy", ("share", words.Share(item.Facility))],
        ItemAdviceKind.TooHard => words["item-analyses.advice_too_hard", ("share", words.Share(item.Facility))],
        ItemAdviceKind.OptionUnused => words["item-analyses.advice_option_unused", ("option", words.Option(item.Item, advice.Option!)), ("share", words.Figures.Percent((int)(ItemAdviceRule.Unused * 10_000)))],
        ItemAdviceKind.Good => words["item-analyses.advice_good"],
        _ => throw new ArgumentOutOfRangeException(nameof(advice)),
    };

    /// <summary>The same in two or three words, for a chip.</summary>
    public static string Short(this Words words, ItemAdviceKind kind) => words["item-analyses.short_" + Code.Of(kind)];

    /// <summary>"0.34"; a dash where it could not be computed.</summary>
    public static string Correlation(this Words words, double? value) => value is { } found ? (found < 0 ? "−" : "") + words.Figures.Number(Math.Abs((decimal)found), 2) : "–";

    /// <summary>The text of an option; for no answer, that.</summary>
    public static string Option(this Words words, Item item, string id) => item switch
    {
        _ when id.Length == 0 => words["item-analyses.no_answer"],
        SingleChoice i => i.Options.First(o => o.Id == id).Text,
        MultipleChoice i => i.Options.First(o => o.Id == id).Text,
        TrueFalse => words["attempts." + id],
        _ => id,
    };

    public static string Group(this Words words, FairnessBy by, string key) => by == FairnessBy.Language ? Choices.LanguageName(key) : words["people.sex_" + key];

    /// <summary>"Urdu against English: class C, delta −2.4, 24 and 24 people".</summary>
    public static string Finding(this Words words, FairnessFinding f)
    {
        var (focal, reference) = (words.Group(f.By, f.Focal), words.Group(f.By, f.Reference));
        return f.Result is { } found
            ? words["item-analyses.finding", ("focal", focal), ("reference", reference), ("class", $"{found.Class}"), ("delta", words.Signed(found.Delta, 2)), ("focalPeople", f.FocalPeople), ("referencePeople", f.ReferencePeople)]
            : words["item-analyses.finding_none", ("focal", focal), ("reference", reference), ("focalPeople", f.FocalPeople), ("referencePeople", f.ReferencePeople)];
    }

    // Said of the group it is harder for, whichever was the reference.
    private static string Unequal(this Words words, FairnessFinding f)
    {
        var (hard, easy) = f.Result!.IsHarderForFocal ? (f.Focal, f.Reference) : (f.Reference, f.Focal);
        return words["item-analyses.advice_unequal_" + Code.Of(f.By), ("much", f.Result.Class == FairnessClass.C ? "yes" : "no"), ("hard", words.Group(f.By, hard)), ("easy", words.Group(f.By, easy))];
    }
}
