using System.Net;
using Lms.Web.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Lms.Web.Startup;

/// <summary>What a request may weigh and whose word about its origin counts.</summary>
internal static class Limits
{
    // A form of this product is text; pages that take files raise it for themselves.
    private const int Body = 1_000_000;

    public static void AddLimits(this WebApplicationBuilder builder)
    {
        // An unpublished application would send styles and scripts uncompressed and ask for them on every page, in case they were edited
        // meanwhile. They are bundled by the build, so they were not; and the demo is opened on slow lines too.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Body;
        });
        builder.Services.Configure<KestrelServerOptions>(k => k.Limits.MaxRequestHeadersTotalSize = 16 * 1024);
        builder.Services.Configure<FormOptions>(f =>
        {
            f.ValueCountLimit = 500;
            f.MultipartBodyLengthLimit = Body;
        });
        builder.Services.AddHsts(h => h.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxySettings>>((forwarded, proxy) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var address in proxy.Value.Known)
            {
                forwarded.KnownProxies.Add(IPAddress.Parse(address));
            }

            // Without a named proxy nobody's word counts, not even that of this host.
            if (proxy.Value.Known.Count == 0)
            {
                forwarded.ForwardedHeaders = ForwardedHeaders.None;
            }
        });
    }
}
