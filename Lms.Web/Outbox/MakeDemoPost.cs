using Lms.Assessments.Outbox;
using Lms.Data;
using Lms.Data.Letters;
using Lms.Data.Outbox;
using Lms.Data.People;

namespace Lms.Web.Outbox;

/// <summary>
/// What an administrator of letters has to do in the demo: one letter a server refused, one address at which nobody is, and one letter that
/// was worded anew. In Development and where <c>Demo:Past</c> is true, so that tests find every address good.
/// </summary>
internal sealed class MakeDemoPost(IConfiguration configuration, ClaimDueMail claim, SettleMail settle, BounceQueries bounces, LetterTextQueries letters, ChangeLetter change) : IStartupStep
{
    private const string Sender = "demo";
    private const int Looked = 500;

    // Nobody the demo is signed in as: whose own address is marked reads so on each of their pages.
    private static readonly string[] Unlucky = ["trainee-iq-media", "trainee-lk-jaffna", "trainee-lk", "trainee-uz", "attache-bd", "trainee-iq", "manager-kg"];

    // After all others have posted theirs, and before anything is sent.
    public int Order => 95;

    public async Task Run(CancellationToken cancel)
    {
        var everything = new Scope(DemoId.Person("administrator"), Everything: true);
        if (!configuration.GetValue<bool>("Demo:Past") || await bounces.Count(everything) > 0 || (await letters.AllCurrent()).Count > 0)
        {
            return;
        }

        await change.Run("enrolled", "ru", [new LetterTextChange("mail.enrolled.subject", "Добро пожаловать: {module}", 0)], everything.PersonId);
        var claimed = await claim.Run(Sender, Looked, cancel);
        var people = Unlucky.Select(DemoId.Person).ToList();
        List<OutboxRow> failed = [.. claimed.Where(r => r.Email is not null && people.Contains(r.PersonId)).DistinctBy(r => r.PersonId).OrderBy(r => people.IndexOf(r.PersonId)).Take(2)];
        await claim.Release([.. claimed.Except(failed)], Sender);
        if (failed is [var gone, ..])
        {
            await settle.Run(gone, Sender, DeliveryVerdict.BadAddress, $"550 5.1.1 <{gone.Email}>: Recipient address rejected: User unknown in local recipient table");
        }

        if (failed is [_, var refused])
        {
            await settle.Run(refused, Sender, DeliveryVerdict.Dead, "554 5.7.1 Message refused by the content policy of the receiving host");
        }
    }
}
