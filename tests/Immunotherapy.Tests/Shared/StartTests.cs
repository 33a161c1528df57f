using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Shared;

public sealed class StartTests
{
    [Fact]
    public async Task Start_OnAPortInUse_EndsWithOneClearLine()
    {
        using var content = new ContentFixture();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exitCode, errors) = await StartAsync(content, $"http://{other.LocalEndpoint}");

        Assert.Equal(1, exitCode);
        Assert.Equal([$"The site cannot start: Failed to bind to address http://{other.LocalEndpoint}: address already in use."], errors);
    }

    [Fact]
    public async Task Start_OnHttpsWithoutACertificate_EndsWithOneClearLine()
    {
        using var content = new ContentFixture();

        var (exitCode, errors) = await StartAsync(content, "https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path=/nowhere.pem");

        Assert.Equal(1, exitCode);
        Assert.Equal(["The site cannot start: Could not find file '/nowhere.pem'."], errors);
    }

    // The whole program as a process of its own, because how it ends is what matters
    private static async Task<(int ExitCode, string[] Errors)> StartAsync(ContentFixture content, string address, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(Program).Assembly.Location, "--urls", address, "--AllowedHosts=localhost", "--Portal:PublicOrigin=https://localhost",
                $"--Portal:ContentPath={content.Folder}", $"--Portal:DataPath={content.Data}",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        more.ToList().ForEach(start.ArgumentList.Add);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        using var program = Process.Start(start)!;
        try
        {
            var output = program.StandardOutput.ReadToEndAsync(deadline.Token);
            var errors = await program.StandardError.ReadToEndAsync(deadline.Token);
            await output;
            await program.WaitForExitAsync(deadline.Token);
            return (program.ExitCode, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill();
            }
        }
    }
}
