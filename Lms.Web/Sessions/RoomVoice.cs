using Lms.Assessments.Polls;
using Microsoft.AspNetCore.SignalR;

namespace Lms.Web.Sessions;

/// <summary>What one audience of a room, trainees or consoles, was told last.</summary>
internal sealed class RoomVoice(bool console)
{
    private readonly Dictionary<int, Tally> told = [];

    /// <summary>Number of the last event of the last batch sent: where the next begins, so that pages see no gap that is none.</summary>
    public int To { get; private set; }

    /// <summary>How far the log was looked through for them, whether or not there was something to say.</summary>
    public int Looked { get; private set; }

    /// <summary>Pages that join now know everything up to this number.</summary>
    public void Start(int seq) => (To, Looked) = (seq, seq);

    /// <summary>The batch that brings the audience to the log's head; null when there is nothing in it for them.</summary>
    public SerializedHubMessage? Events(RoomLog log)
    {
        var (from, to) = (To, log.State.Seq);
        var events = log.After(Looked, console).Where(e => e.Event.Seq <= to).Select(e => e.Json).ToList();
        Looked = to;
        if (events.Count == 0)
        {
            return null;
        }

        To = to;
        return LiveMessage.Events(from, to, LiveJson.List(events));
    }

    /// <summary>What changed in the tallies this audience may see, beside what the log itself told them.</summary>
    public IEnumerable<SerializedHubMessage> Counts(RoomLog log)
    {
        foreach (var tally in log.Tallies.All.Where(t => console || t.IsShown))
        {
            var last = told.GetValueOrDefault(tally.Number) ?? log.State.Polls.FirstOrDefault(p => p.Number == tally.Number)?.Shown;
            told[tally.Number] = tally.Tally;
            if (last is null || last.Voters != tally.Tally.Voters || !last.Counts.Equals(tally.Tally.Counts))
            {
                yield return LiveMessage.Counts(tally.Number, tally.Tally.Voters, tally.Tally.Counts);
            }

            if (last is null ? tally.Tally.Words.Count > 0 : !last.Words.Equals(tally.Tally.Words))
            {
                yield return LiveMessage.Words(tally.Number, tally.Tally.Words);
            }
        }
    }
}
