using System.Security.Cryptography;
using Lms.Assessments.Links;
using Lms.Assessments.Surveys;
using Lms.Data.Certificates;
using Lms.Data.Engines;
using Microsoft.Extensions.Options;

namespace Lms.Data.Surveys;

/// <summary>
/// The key of addresses that open something without signing in. It lies in a file beside the signing keys and not in the database, so
/// that a copy of the database opens no link, and it is the same on every host. Where the file is lost, a new one is made: links
/// already sent stop working, and the next letter brings one that works.
/// </summary>
public sealed class LinkKey(IOptions<CertificateSettings> settings)
{
    private const string Invitation = "survey invitation";
    private const string Confirmation = "practice confirmation";
    private const string Access = "access code";
    private const string Calendar = "calendar";
    private const string Slip = "slip";
    private const string Stop = "letter stop";
    private const string Offer = "seat offer";
    private byte[]? key;

    private byte[] Key => key ?? throw new InvalidOperationException("The link key is not loaded.");

    /// <summary>The secret in the address of an invitation, <c>/s/…</c>.</summary>
    public string OfSurvey(Guid surveyId) => LinkSecret.Of(Key, Invitation, surveyId);

    /// <summary>The secret in the address a supervisor is given, <c>/confirm/…</c>.</summary>
    public string OfConfirmation(Guid confirmationId) => LinkSecret.Of(Key, Confirmation, confirmationId);

    /// <summary>The secret in the address of an invitation to the site, of a new password or of a change of address.</summary>
    public string OfAccess(Guid accessCodeId) => LinkSecret.Of(Key, Access, accessCodeId);

    /// <summary>The secret in the address of somebody's calendar.</summary>
    public string OfCalendar(Guid feedId) => LinkSecret.Of(Key, Calendar, feedId);

    /// <summary>What stands for a slip's code of this person: twelve digits alone could be tried one after the other on a copy of the database.</summary>
    public string OfSlip(Guid personId, string code) => LinkSecret.Of(Key, $"{Slip} {code}", personId);

    /// <summary>The end of the address that stops letters of a kind, under the letter it stands in.</summary>
    public LinkToken OfStop(Guid messageId) => LinkToken.Of(Key, Stop, messageId);

    /// <summary>The letter whose kind an address stops; null for one that was not made here.</summary>
    public Guid? ReadStop(string? address) => Read(address, Stop);

    /// <summary>The end of the address at which an offer of a seat is answered.</summary>
    public LinkToken OfOffer(Guid placeId) => LinkToken.Of(Key, Offer, placeId);

    /// <summary>The place in line that an address is about; null for one that was not made here.</summary>
    public Guid? ReadOffer(string? address) => Read(address, Offer);

    /// <summary>Reads the key, making it where there is none. Runs at start.</summary>
    public async Task Load(CancellationToken cancel = default)
    {
        var folder = Directory.CreateDirectory(settings.Value.KeyFolder);
        await using (await FileLock.Take(Path.Combine(folder.FullName, ".lock"), cancel))
        {
            var path = Path.Combine(folder.FullName, "links.key");
            if (!File.Exists(path))
            {
                await Make(path, cancel);
            }

            var read = await File.ReadAllBytesAsync(path, cancel);
            key = read.Length == LinkSecret.KeyBytes ? read : throw new InvalidDataException($"{path} is not a key of {LinkSecret.KeyBytes} bytes.");
        }
    }

    private Guid? Read(string? address, string purpose) => LinkToken.Read(address) is { } token && token.IsOf(Key, purpose) ? token.Id : null;

    private static async Task Make(string path, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.WriteThrough };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Written beside and renamed: a crash in between must not leave half a key.
        await using (var file = new FileStream(path + ".part", options))
        {
            await file.WriteAsync(RandomNumberGenerator.GetBytes(LinkSecret.KeyBytes), cancel);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".part", path);
    }
}
