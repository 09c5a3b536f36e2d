using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Lms.Assessments.People;
using Lms.Web.Security;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Lms.Web.People;

/// <summary>
/// Under which key failed sign-ins are counted: the name as typed, and where it was typed. Where is the device, if the account's
/// owner has signed in on it before; otherwise the network. So somebody who guesses makes only themselves wait: neither the owner
/// on their own device, nor the owner on another network.
/// </summary>
internal sealed class Throttle(IKeyManager keys, TimeProvider clock)
{
    private readonly Lazy<byte[]> secret = new(() => Secret(keys, clock.GetUtcNow()));

    public string Key(string name, IPAddress? from, Guid? knownDevice) =>
        Hash(Name(name), knownDevice is { } device ? $"device {device}" : $"network {ClientNetwork.Of(from)}");

    private static string Name(string typed) => typed.Contains('@', StringComparison.Ordinal) ? EmailKey.Of(typed) : RegistrationNumber.Key(typed);

    private string Hash(string name, string place) => Convert.ToHexStringLower(HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"{place}\n{name}")));

    // The oldest key of the ring stays in it for ever, is the same on every host, and is as secret as the ring.
    private static byte[] Secret(IKeyManager keys, DateTimeOffset now)
    {
        var oldest = keys.GetAllKeys().MinBy(k => k.CreationDate) ?? keys.CreateNewKey(now, now.AddDays(90));
        var descriptor = oldest.Descriptor.ExportToXml().SerializedDescriptorElement.ToString(SaveOptions.DisableFormatting);
        return SHA256.HashData(Encoding.UTF8.GetBytes("sign-in throttle\n" + descriptor));
    }
}
