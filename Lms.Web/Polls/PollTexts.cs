using System.Text.Encodings.Web;
using System.Text.Json;
using Lms.Scheduler.Languages;

namespace Lms.Web.Polls;

/// <summary>The words of a poll in which the script fills figures it alone knows.</summary>
internal static class PollTexts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Words words) => JsonSerializer.Serialize(new
    {
        left = words["polls.left", ("seconds", "{n}")],
        leftMinutes = words["polls.left_minutes", ("minutes", "{m}"), ("seconds", "{n}")],
        over = words["polls.over"],
        saved = words["polls.saved"],
        savedMayChange = words["polls.saved_may_change"],
        counted = words["polls.counted"],
        sending = words["polls.sending"],
        kept = words["polls.kept"],
        other = words["polls.other_stands"],
        choose = words["errors.poll.nothing_chosen"],
        chooseAll = words["errors.poll.place_missing"],
        send = words["polls.send"],
        change = words["polls.change"],
        closed = words["polls.closed_waiting"],
        anonymous = words["polls.anonymous"],
        named = words["polls.named"],
        number = words["polls.number", ("number", "{n}")],
        kinds = new
        {
            single = words["polls.how_single"],
            multiple = words["polls.how_multiple"],
            rating = words["polls.how_rating"],
            cloud = words["polls.how_cloud"],
            open = words["polls.how_open"],
        },
        tap = words["polls.tap_in_order"],
        newOne = words["polls.new_one"],
        answered = words["polls.answered_of", ("done", "{n}"), ("all", "{m}")],
        votes = words["polls.voters", ("count", "{n}")],
        points = words["polls.points", ("count", "{n}")],
        percent = words.Figures.Percent(0).Replace(words.Figures.Number(0), "{n}", StringComparison.Ordinal),
        mean = words["polls.mean", ("mean", "{n}")],
        decimalPoint = words.Figures.Number(0.5m)[1..2],
        right = words["polls.was_right"],
        partly = words["polls.was_partly_right"],
        wrong = words["polls.was_not_right"],
        none = words["polls.no_words"],
        digits = words.Figures.Digits("0123456789"),
    }, Plain);
}
