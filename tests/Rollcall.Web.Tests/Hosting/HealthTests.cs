namespace Rollcall.Web.Tests;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_server_says_that_it_is_well_and_nothing_else(string path)
    {
        await using var server = await RunningServer.Start();
        using var browser = server.NewBrowser();
        using var response = await browser.Send("GET", path);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
    }
}
