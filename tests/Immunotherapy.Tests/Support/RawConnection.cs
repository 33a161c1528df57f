using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace Immunotherapy.Tests.Support;

/// <summary>Speaks HTTP/1.1 byte by byte, for requests that HttpClient would mend or refuse to send.</summary>
public sealed class RawConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpClient client = new();
    private readonly List<byte> unread = [];
    private readonly byte[] buffer = new byte[16 * 1024];

    private RawConnection()
    {
    }

    /// <param name="receiveBuffer">A small one makes a slow reader: the site can send little ahead.</param>
    public static async Task<RawConnection> OpenAsync(Uri site, int? receiveBuffer = null)
    {
        var connection = new RawConnection();
        connection.client.ReceiveBufferSize = receiveBuffer ?? connection.client.ReceiveBufferSize;
        await connection.client.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>Sends one whole request on a connection of its own.</summary>
    public static async Task<RawAnswer> AskAsync(Uri site, string request)
    {
        using var connection = await OpenAsync(site);
        await connection.SendAsync(request);
        return await connection.ReadAsync(isHead: request.StartsWith("HEAD ", StringComparison.Ordinal));
    }

    /// <summary>A plain request line with the headers every request needs, and what else is given.</summary>
    public static string Get(string target, params string[] headers) => Request("GET", target, headers);

    public static string Request(string method, string target, params string[] headers) =>
        $"{method} {target} HTTP/1.1\r\nHost: localhost\r\n{string.Concat(headers.Select(header => header + "\r\n"))}\r\n";

    public void Dispose() => client.Dispose();

    /// <summary>Latin-1, so that a test can write any byte.</summary>
    public async Task SendAsync(string request)
    {
        try
        {
            await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // The site may answer and hang up before it has heard everything; what it said is still there to read
        }
    }

    public async Task<RawAnswer> ReadAsync(bool isHead = false)
    {
        var head = (await UntilAsync("\r\n\r\n")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = head.Skip(1).Select(line => line.Split(':', 2)).GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => string.Join(", ", same.Select(pair => pair[1].Trim())), StringComparer.OrdinalIgnoreCase);
        var status = int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var body = isHead || status is < 200 or 204 or 304 ? []
            : headers.TryGetValue("Content-Length", out var length) ? await TakeAsync(int.Parse(length, CultureInfo.InvariantCulture))
            : headers.ContainsKey("Transfer-Encoding") ? await ChunksAsync()
            : await RestAsync();
        return new RawAnswer(status, headers, body);
    }

    /// <summary>Whether the site hangs up without saying more.</summary>
    public async Task<bool> IsClosedAsync() => unread.Count == 0 && !await MoreAsync();

    private async Task<byte[]> ChunksAsync()
    {
        var body = new List<byte>();
        while (true)
        {
            var size = int.Parse((await UntilAsync("\r\n")).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            body.AddRange(await TakeAsync(size));
            await UntilAsync("\r\n");
            if (size == 0)
            {
                return [.. body];
            }
        }
    }

    private async Task<string> UntilAsync(string end)
    {
        var mark = Encoding.Latin1.GetBytes(end);
        while (true)
        {
            if (CollectionsMarshal.AsSpan(unread).IndexOf(mark) is >= 0 and var at)
            {
                return Encoding.Latin1.GetString(await TakeAsync(at + mark.Length));
            }

            if (!await MoreAsync())
            {
                throw new EndOfStreamException($"The site hung up after \"{Encoding.Latin1.GetString([.. unread])}\".");
            }
        }
    }

    private async Task<byte[]> TakeAsync(int count)
    {
        while (unread.Count < count)
        {
            if (!await MoreAsync())
            {
                throw new EndOfStreamException($"The site hung up {count - unread.Count} bytes before the end of its answer.");
            }
        }

        var taken = unread[..count].ToArray();
        unread.RemoveRange(0, count);
        return taken;
    }

    private async Task<byte[]> RestAsync()
    {
        while (await MoreAsync())
        {
        }

        return await TakeAsync(unread.Count);
    }

    private async Task<bool> MoreAsync()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            var count = await client.GetStream().ReadAsync(buffer, deadline.Token);
            unread.AddRange(buffer.AsSpan(0, count));
            return count > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
