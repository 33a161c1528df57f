using Immunotherapy.Tests.Support;

namespace Immunotherapy.Tests.Pages;

/// <summary>One spelling for each address: another one is sent on to it or does not exist, and never shows the page.</summary>
[Collection(PublishedSite.Name)]
public sealed class SpellingTests(PublishedSite site)
{
    [Theory]
    [InlineData("/EN", "/en")]
    [InlineData("/en/", "/en")]
    [InlineData("/%65n", "/en")]
    [InlineData("/en/../en", "/en")]
    [InlineData("/en/./about", "/en/about")]
    [InlineData("/en/Articles", "/en/articles")]
    [InlineData("/en/articles/", "/en/articles")]
    [InlineData("/en/articles/Checkpoint-Inhibitors", "/en/articles/checkpoint-inhibitors")]
    [InlineData("/en/articles/checkpoint-inhibitors/", "/en/articles/checkpoint-inhibitors")]
    [InlineData("/en/articles/checkpoint%2Dinhibitors", "/en/articles/checkpoint-inhibitors")]
    [InlineData("/en/%61rticles/checkpoint-inhibitors", "/en/articles/checkpoint-inhibitors")]
    [InlineData("/en/articles/%2e%2e/about", "/en/about")]
    [InlineData("/en/GLOSSARY", "/en/glossary")]
    [InlineData("/en/glossary/PD-1", "/en/glossary/pd-1")]
    [InlineData("/en/glossary/pd-1/", "/en/glossary/pd-1")]
    [InlineData("/en/About", "/en/about")]
    [InlineData("/EN/feed.xml", "/en/feed.xml")]
    [InlineData("/en/Feed.XML", "/en/feed.xml")]
    [InlineData("/en/feed.xml/", "/en/feed.xml")]
    [InlineData("/pt-br", "/pt-BR")]
    [InlineData("/PT-BR/Articles/", "/pt-BR/articles")]
    [InlineData("/Sitemap.xml", "/sitemap.xml")]
    [InlineData("/sitemap.xml/", "/sitemap.xml")]
    [InlineData("/ROBOTS.TXT", "/robots.txt")]
    [InlineData("/Media/drawing.svg", "/media/drawing.svg")]
    [InlineData("/media/drawing%2Esvg", "/media/drawing.svg")]
    [InlineData("/media/drawing.svg/", "/media/drawing.svg")]
    [InlineData("/SITE.css", "/site.css")]
    [InlineData("/site.css/", "/site.css")]
    [InlineData("/site%2Ejs", "/site.js")]
    [InlineData("/Health/Live", "/health/live")]
    [InlineData("/health/ready/", "/health/ready")]
    [InlineData("http://localhost/EN/articles/", "/en/articles")]
    [InlineData("/en/trials/nct00000001", "/en/trials/NCT00000001")]
    [InlineData("/en/trials/%4Ect00000001/", "/en/trials/NCT00000001")]
    [InlineData("/EN/Trials/", "/en/trials")]
    [InlineData("/en/My-Questions", "/en/my-questions")]
    [InlineData("http://localhost/en/articles/", "/en/articles")]
    public async Task OtherSpelling_OfAnAddress_IsSentOnForGood(string asked, string right)
    {
        var answer = await RawConnection.AskAsync(site.Address, RawConnection.Get(asked + "?q=1"));

        Assert.Equal((301, right + "?q=1"), (answer.Status, answer.Header("Location")));
        SecureAnswer.Check(answer);
        Assert.Equal(200, (await RawConnection.AskAsync(site.Address, RawConnection.Get(right))).Status);
    }

    [Theory]
    [InlineData("//")]
    [InlineData("//en")]
    [InlineData("///localhost/en")]
    [InlineData("/en//articles")]
    [InlineData("/en/articles//checkpoint-inhibitors")]
    [InlineData("/en//")]
    [InlineData("/en/articles%2fcheckpoint-inhibitors")]
    [InlineData("/en%2Farticles")]
    [InlineData("/en/articles/..%2fabout")]
    [InlineData("/en;v=1")]
    [InlineData("/en/articles/checkpoint-inhibitors.md")]
    [InlineData("/en/articles/checkpoint_inhibitors")]
    [InlineData("/en/articles/checkpoint-inhibitors%20")]
    [InlineData("/en/articles/chec%E2%84%AApoint-inhibitors")]
    [InlineData("/en/articles/%C5%BFide-effects")]
    [InlineData("/en/articles/s%C4%B1de-effects")]
    [InlineData("/en/articles/side-effects%E2%80%8B")]
    [InlineData("/en/%2541bout")]
    [InlineData("/media/Drawing.svg")]
    [InlineData("/content/site.yaml")]
    [InlineData("/data/portal.db")]
    [InlineData("/appsettings.json")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_framework/blazor.server.js")]
    [InlineData("/Immunotherapy.Web.dll")]
    public async Task NoSpelling_OfAnyAddress_DoesNotExist(string asked)
    {
        var answer = await RawConnection.AskAsync(site.Address, RawConnection.Get(asked));

        Assert.Equal((404, "no-store"), (answer.Status, answer.Header("Cache-Control")));
        Assert.Contains("This page does not exist", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/%5c")]
    [InlineData("/en/%5C%5Cevil.example")]
    [InlineData("/%5C%5Cevil.example")]
    [InlineData("/%2f%2fevil.example/")]
    [InlineData("/%09/evil.example/")]
    [InlineData("/en%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/en/A%0d%0aSet-Cookie:%20a=b/")]
    [InlineData("/en/%c3%89t%c3%a9/")]
    [InlineData("/en/%e2%80%ae/")]
    [InlineData("/media/../media/../content/site.yaml")]
    [InlineData("/EN/Nothing/")]
    [InlineData("/en/%41%2541/")]
    [InlineData("/en/a+b@c:d!$&'()*,;=~/")]
    [InlineData("/EN/%7e%7E/")]
    public async Task OddSpelling_SentOn_EndsOnThisSiteInOneStep(string asked)
    {
        var answer = await RawConnection.AskAsync(site.Address, RawConnection.Get(asked));
        if (answer.Status == 301)
        {
            var next = answer.Header("Location")!;
            Assert.Matches("^/[!-~-[\\\\/]]", next);
            answer = await RawConnection.AskAsync(site.Address, RawConnection.Get(next));
        }

        Assert.Equal(404, answer.Status);
        Assert.Null(answer.Header("Set-Cookie"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("ODD")]
    public async Task OtherSpelling_AskedByAnUnwrittenVerb_IsNotSentOn(string verb)
    {
        var answer = await RawConnection.AskAsync(site.Address, RawConnection.Request(verb, "/EN/"));

        Assert.Equal(405, answer.Status);
    }
}
