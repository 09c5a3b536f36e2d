using Lms.Assessments.AccessCodes;
using Lms.Assessments.Certificates;
using Lms.Assessments.People;
using Lms.Data;
using Lms.Data.AccessCodes;
using Lms.Scheduler.Languages;
using Microsoft.Extensions.Options;

namespace Lms.Web.AccessCodes;

/// <summary>Words and pen for slips: each in the words of its person's language.</summary>
public sealed class SlipPrinter(Lazy<CertificateFonts> fonts, LanguageList languages, IOptions<SiteSettings> site) : IDisposable
{
    private readonly SemaphoreSlim pens = new(Math.Max(1, Environment.ProcessorCount - 1));

    /// <param name="words">Of who prints: the file's title.</param>
    /// <param name="at">When the codes were made.</param>
    public async Task<byte[]> Print(IReadOnlyList<Slip> slips, Words words, DateTimeOffset at, CancellationToken cancel)
    {
        var cards = slips.Select(Card).ToList();
        await pens.WaitAsync(cancel);
        try
        {
            return SlipSheet.Draw(cards, words["access-codes.sheet", ("count", slips.Count)], site.Value.Issuer, at, fonts.Value);
        }
        finally
        {
            pens.Release();
        }
    }

    public void Dispose() => pens.Dispose();

    private SlipCard Card(Slip slip)
    {
        var words = languages.Read(slip.Language);
        var welcome = new Uri(new Uri(site.Value.PublicUrl), "/welcome").ToString();
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(slip.TimeZone, out var known) ? known : TimeZoneInfo.Utc;
        return new SlipCard
        {
            Language = words.Language.HtmlTag,
            RightToLeft = words.Language.Dir == "rtl",
            Site = site.Value.Name,
            NativeName = new PrintedText(slip.NativeName, slip.Language),
            LatinName = slip.LatinName == slip.NativeName ? null : slip.LatinName,
            Institution = new PrintedText(slip.InstitutionName, slip.Language),
            Facts =
            [
                (words["people.slip_address"], welcome.Split("://")[^1]),
                (words["people.number"], slip.RegistrationNumber),
                (words["access-codes.code"], SlipCode.Printed(slip.Code)),
            ],
            Steps =
            [
                words["access-codes.step_1"],
                words["access-codes.step_2"],
                words["access-codes.step_3"],
                words["access-codes.valid", ("date", words.Dates.Day(Dates.DayIn(slip.ExpiresAt, zone)))],
            ],
            QrText = $"{welcome}?n={RegistrationNumber.Key(slip.RegistrationNumber)}&l={words.Language.Tag}",
        };
    }
}
