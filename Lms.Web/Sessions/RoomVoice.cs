using Microsoft.AspNetCore.SignalR;

namespace Lms.Web.Sessions;

/// <summary>What one audience of a room, trainees or consoles, was told last.</summary>
internal sealed class RoomVoice(bool console)
{
    private readonly Dictionary<int, LiveTally> told = [];

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

    /// <summary>What changed in the tallies this audience may see.</summary>
    public IEnumerable<SerializedHubMessage> Counts(IEnumerable<LiveTally> tallies)
    {
        foreach (var tally in tallies.Where(t => console || t.Shown))
        {
            var last = told.GetValueOrDefault(tally.Number);
            told[tally.Number] = tally;
            if (last is null || last.Tally.Voters != tally.Tally.Voters || !last.Tally.Counts.Equals(tally.Tally.Counts))
            {
                yield return LiveMessage.Counts(tally.Number, tally.Tally.Voters, tally.Tally.Counts);
            }

            if (tally.Tally.Words.Count > 0 && (last is null || !last.Tally.Words.Equals(tally.Tally.Words)))
            {
                yield return LiveMessage.Words(tally.Number, tally.Tally.Words);
            }
        }
    }
}
