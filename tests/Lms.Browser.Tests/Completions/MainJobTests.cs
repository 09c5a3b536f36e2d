using Lms.Testing;

namespace Lms.Browser.Tests.Completions;

public sealed class MainJobTests(Chromium chromium)
{
    [Fact]
    public async Task A_trainee_on_a_phone_earns_a_certificate_anyone_can_verify_and_the_ministrys_count_moves_by_one()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        await new MainJob(chromium, site).Play();
    }

    [Fact]
    public async Task The_same_story_runs_on_SQL_Server_by_settings_alone()
    {
        Assert.SkipWhen(SqlServerAttribute.ConnectionString is null, $"{SqlServerAttribute.Variable} holds no connection string");
        await using var site = new SqlServerSite();
        await site.InitializeAsync();
        await new MainJob(chromium, site).Play();
    }
}
