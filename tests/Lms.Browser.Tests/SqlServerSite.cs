using Lms.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.SqlClient;

namespace Lms.Browser.Tests;

/// <summary>The same application on SQL Server, in a database of this process's own: two settings are all that differs.</summary>
public sealed class SqlServerSite : Site
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        var settings = new SqlConnectionStringBuilder(SqlServerAttribute.ConnectionString);
        settings.InitialCatalog = $"{settings.InitialCatalog}_story_{Environment.ProcessId}";
        builder.UseSetting("Database:Engine", "SqlServer");
        builder.UseSetting("Database:ConnectionString", settings.ToString());
    }
}
