using System.Diagnostics;

namespace Immunotherapy.Benchmarks;

/// <summary>nginx that gives the same bytes from a file: the yardstick.</summary>
internal sealed class Nginx : IDisposable
{
    private static readonly string[] Places = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx"];

    private readonly Process process;

    private Nginx(Process process) => this.process = process;

    public static Uri Address { get; } = new("http://127.0.0.1:5199/article.html");

    /// <returns>Null where nginx is not installed.</returns>
    public static async Task<Nginx?> StartAsync(byte[] page)
    {
        var program = Places.FirstOrDefault(File.Exists);
        if (program is null)
        {
            return null;
        }

        var folder = Directory.CreateDirectory(Path.Join(Folders.Work, "nginx")).FullName;
        await File.WriteAllBytesAsync(Path.Join(folder, "article.html"), page);
        var configuration = Path.Join(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            daemon off;
            user root;
            worker_processes 2;
            pid {{folder}}/pid;
            error_log {{folder}}/error.log;
            events { worker_connections 512; }
            http {
              access_log off;
              sendfile on;
              open_file_cache max=10;
              keepalive_requests 100000000;
              default_type text/html;
              server { listen 127.0.0.1:{{Address.Port}}; root {{folder}}; location / { add_header Content-Encoding br; } }
            }
            """);
        var process = Process.Start(new ProcessStartInfo(program, ["-c", configuration, "-p", folder]))!;
        await Task.Delay(500);
        return new Nginx(process);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
