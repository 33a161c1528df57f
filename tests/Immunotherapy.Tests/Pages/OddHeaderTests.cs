using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>Headers that mean something to the site, with values that mean nothing. Each address still shows what it shows.</summary>
[Collection(PublishedSite.Name)]
public sealed class OddHeaderTests(PublishedSite site)
{
    private static readonly string[] Nonsense =
    [
        "", ",", ",,,;;;", ";q=", "*", "*;q=0", "a;q=2", "a;q=1e9", "\"", "W/", "=", "bytes=", "%00%ff", new string('a', 3000),
        string.Join(',', Enumerable.Repeat("a;q=0.5", 400)), "\u00e9", "{0}", "-1", "99999999999999999999",
    ];

    private static readonly (string Header, string[] Values)[] Meaningful =
    [
        ("Accept-Encoding", ["br;q=0", "gzip;q=0,br;q=0,identity;q=0", "identity;q=0", "br;q=0.5;q=1", "BR", "br, br, br", "compress, zstd, dcb", "*;q=0.1"]),
        ("Accept-Language", ["en-", "-en", "zz-ZZ-zz", "es;q=0,en;q=0", "en-US-u-ca-buddhist", "i-klingon"]),
        ("Accept", ["application/json", "image/*", "text/html;level=;q=0"]),
        ("If-None-Match", ["\"a\",W/\"b\"", "abc", "W/\"unfinished"]),
        ("If-Match", ["\"other\""]),
        ("If-Modified-Since", ["yesterday", "Mon, 99 Foo 9999 99:99:99 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"]),
        ("If-Unmodified-Since", ["tomorrow", "Fri, 31 Dec 9999 23:59:59 GMT"]),
        ("If-Range", ["\"other\"", "yesterday"]),
        ("Range", ["bytes=0-", "bytes=-1", "bytes=5-2", "bytes=0-0,2-3,5-6", "bytes=99999999-", "lines=1-2", "bytes=0-18446744073709551616"]),
        ("Content-Type", ["text", "multipart/form-data; boundary="]),
        ("Content-Encoding", ["br", "gzip, gzip"]),
        ("Expect", ["100-continue"]),
        ("Referer", ["http://[", "javascript:alert(1)"]),
        ("Origin", ["null", "http://evil.example"]),
        ("Sec-Fetch-Site", ["cross-site"]),
        ("X-Forwarded-For", ["not-an-address", "1.2.3.4:99999", "::::", "1.2.3.4, 5.6.7.8, 9.9.9.9"]),
        ("X-Forwarded-Proto", ["gopher", "https,http", "ht tp"]),
        ("X-Forwarded-Host", ["evil.example"]),
        ("X-Forwarded-Prefix", ["/evil"]),
        ("Forwarded", ["for=\"_gazonk\";host=evil.example"]),
        ("Cache-Control", ["no-store", "max-age=0", "only-if-cached"]),
        ("Pragma", ["no-cache"]),
        ("traceparent", ["00-0-0-00"]),
        ("Request-Id", ["|evil."]),
    ];

    private static readonly string[] Addresses = ["/en/about", "/en/feed.xml", "/media/drawing.svg", "/site.css", "/", "/en/nothing", "/health/live"];

    public static TheoryData<string> Headers => [.. Meaningful.Select(header => header.Header)];

    [Theory, MemberData(nameof(Headers))]
    public async Task OddValue_OfAHeader_ChangesNoPage(string header)
    {
        var usual = await RawConnection.AskAsync(site.Address, RawConnection.Get("/en/about"));
        var connection = await RawConnection.OpenAsync(site.Address);
        foreach (var value in Meaningful.Single(known => known.Header == header).Values.Concat(Nonsense))
        {
            foreach (var address in Addresses)
            {
                await connection.SendAsync(RawConnection.Get(address, $"{header}: {value}"));
                var answer = await connection.ReadAsync();

                Assert.True(IsCalm(address, answer.Status), $"{address} with \"{header}: {value}\" answered {answer.Status}.");
                if (answer.Status == 200 && address == "/en/about" && answer.Header("Content-Encoding") is null)
                {
                    Assert.Equal(usual.Text, answer.Text);
                }

                if (answer.Status == 400)
                {
                    connection.Dispose();
                    connection = await RawConnection.OpenAsync(site.Address);
                }
            }
        }

        connection.Dispose();
    }

    // Parts and conditions are the business of files; the server itself refuses what is no header at all
    private static bool IsCalm(string address, int status) => status is 400 || address switch
    {
        "/" => status == 302,
        "/en/nothing" => status == 404,
        "/media/drawing.svg" or "/site.css" => status is 200 or 206 or 304 or 412 or 416,
        "/en/about" or "/en/feed.xml" => status is 200 or 304,
        _ => status == 200,
    };
}
