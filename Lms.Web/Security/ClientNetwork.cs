using System.Net;
using System.Net.Sockets;

namespace Lms.Web.Security;

/// <summary>One household or office, as far as an address tells: an IPv4 address, or the /64 of an IPv6 one.</summary>
internal static class ClientNetwork
{
    public static string Of(IPAddress? from)
    {
        if (from is null)
        {
            return "unknown";
        }

        var address = from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
