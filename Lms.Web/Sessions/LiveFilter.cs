using Lms.Assessments.Rules;
using Lms.Web.Errors;
using Lms.Web.Languages;
using Lms.Web.People;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace Lms.Web.Sessions;

/// <summary>
/// Stands before every method of the hub: SignalR knows its user as they were when the line was opened, so the sign-in and the roles
/// are looked at again here (believed for <see cref="SessionCheck.Fresh"/>), and calls are counted by line and by person.
/// </summary>
internal sealed class LiveFilter : IHubFilter
{
    // A page of ours never gets here: whoever goes on calling after so many refusals is no page.
    private const int MostRefused = 100;
    private readonly CallBudget<string> ofLine;
    private readonly CallBudget<Guid> ofPerson;
    private readonly LiveLines lines;
    private readonly SessionCheck check;

    public LiveFilter(LiveLines lines, SessionCheck check, IOptions<LiveSettings> settings)
    {
        (this.lines, this.check) = (lines, check);
        var rate = settings.Value.CallsPerSecond;
        (ofLine, ofPerson) = (new CallBudget<string>(rate), new CallBudget<Guid>(2 * rate));
    }

    /// <summary>A refusal is an answer, <c>{code, title}</c>: for SignalR an exception is a fault of the server, and logged as one.</summary>
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            await LetPass(lines.Find(invocationContext.Context.ConnectionId) ?? throw new LiveRefused(LiveRefused.SignedOut));
            return await next(invocationContext);
        }
        catch (LiveRefused refused)
        {
            return new { refused.Code };
        }
        catch (RuleBroken broken)
        {
            var line = lines.Find(invocationContext.Context.ConnectionId);
            var reader = invocationContext.ServiceProvider.GetRequiredService<Reader>();
            reader.Become(line?.Words ?? reader.Words, line?.Zone);
            return new { broken.Code, Title = invocationContext.ServiceProvider.GetRequiredService<RuleWords>().For(broken) };
        }
    }

    private async Task LetPass(LiveLine line)
    {
        if (!ofLine.TryTake(line.Id) || !ofPerson.TryTake(line.Person.PersonId))
        {
            if (++line.Refused > MostRefused)
            {
                line.Abort();
            }

            throw new LiveRefused(LiveRefused.TooFast);
        }

        line.Refused = 0;
        if (await check.Still(line.Person) is not { } person)
        {
            line.Abort();
            throw new LiveRefused(LiveRefused.SignedOut);
        }

        line.Person = person;
    }
}
