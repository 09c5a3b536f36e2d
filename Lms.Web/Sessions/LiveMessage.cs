using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Lms.Web.Sessions;

/// <summary>What the server says to pages. Names of one letter: most messages are smaller than a long name.</summary>
internal static class LiveMessage
{
    /// <summary>This page missed something: fetch the state.</summary>
    public static readonly SerializedHubMessage LookAgain = Of("x", "look");

    /// <summary>Another page of this person took the place.</summary>
    public static readonly SerializedHubMessage Elsewhere = Of("x", "elsewhere");

    /// <summary>The host goes away: come back after a while of your own choosing.</summary>
    public static readonly SerializedHubMessage Restart = Of("x", "restart");

    /// <summary>Somebody came, went or checked in.</summary>
    public static readonly SerializedHubMessage People = Of("p");

    /// <summary>Events after <paramref name="from"/> up to <paramref name="to"/>, of which this audience hears these.</summary>
    public static SerializedHubMessage Events(int from, int to, RawJson events) => Of("e", from, to, events);

    /// <summary>A group's note was saved.</summary>
    public static SerializedHubMessage Group(Guid? group) => group is { } id ? Of("g", id) : Of("g");

    /// <summary>
    /// <c>number.voters.count.count…</c>, figures to the base of 36: a poll of four options and a thousand voters takes 59 bytes on the
    /// wire, frame and all, where plain numbers take 65.
    /// </summary>
    public static SerializedHubMessage Counts(int number, int voters, IEnumerable<int> counts)
    {
        var text = new StringBuilder();
        Append(text, number);
        Append(text.Append('.'), voters);
        foreach (var count in counts)
        {
            Append(text.Append('.'), count);
        }

        return Of("t", text.ToString());
    }

    public static SerializedHubMessage Words(int number, object words) => Of("w", number, words);

    private static SerializedHubMessage Of(string name, params object?[] args) => new(new InvocationMessage(name, args));

    private static void Append(StringBuilder text, int figure)
    {
        const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        if (figure < 36)
        {
            text.Append(digits[Math.Max(0, figure)]);
            return;
        }

        Append(text, figure / 36);
        text.Append(digits[figure % 36]);
    }
}
