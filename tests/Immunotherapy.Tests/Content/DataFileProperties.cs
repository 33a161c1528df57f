using System.Text;
using CsCheck;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

/// <summary>Whatever lies in a file of the site: a value or a fault.</summary>
public sealed class DataFileProperties
{
    public static TheoryData<string, string> Files => new()
    {
        { "site.yaml", ContentFixture.Site },
        { "sources.yaml", ContentFixture.Sources },
        { "glossary.yaml", ContentFixture.Glossary },
        { "trials.yaml", TrialFiles.Trials },
        { "approvals.yaml", TrialFiles.Approvals },
        { "questions.yaml", TrialFiles.Questions },
        { "en/words.yaml", "home: Start\noutOf: \"{0} of {1}\"\ndateFormat: d MMMM yyyy\n" },
        { "en/pages/about.md", ContentFixture.Page("About") },
        { "media/a.svg", ContentFixture.Drawing },
        { "media/a.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0\0\0\0\0\0\0\0\0" },
        { "media/a.jpg", "\u00ff\u00d8\u00ff\u00e0\0\u0004\u0001\u0002\u00ff\u00c0\0\u0011\u0008\0\u0064\0\u00c8\u0003\0\0\0" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void AnyBytes(string file, string good) => Hold(file, good, Nasty.Bytes, 2000);

    [Theory]
    [MemberData(nameof(Files))]
    public void AnyText(string file, string good) => Hold(file, good, Nasty.Texts.Select(Encoding.UTF8.GetBytes), 1000);

    [Theory]
    [MemberData(nameof(Files))]
    public void NastyYaml(string file, string good) => Hold(file, good, Nasty.YamlTexts.Select(Encoding.UTF8.GetBytes), 3000);

    [Theory]
    [MemberData(nameof(Files))]
    public void DamagedFile(string file, string good) => Hold(file, good, Nasty.Damaged(good), 2000);

    [Theory]
    [MemberData(nameof(Files))]
    public void GoodFileWithNastyValue(string file, string good) => Hold(file, good,
        Gen.Select(Gen.Int[0, good.Length], Nasty.YamlTexts, (at, text) => Encoding.UTF8.GetBytes(good[..at] + text + good[at..])), 2000);

    private static void Hold(string file, string good, Gen<byte[]> files, int times)
    {
        var path = ContentPath.Of(file)!;
        Assert.False(Draft.Read(path, path.Kind == ContentKind.Media ? Encoding.Latin1.GetBytes(good) : Encoding.UTF8.GetBytes(good)).Broken);

        files.Sample(bytes =>
        {
            var draft = Draft.Read(path, bytes);

            Assert.True(draft.Broken || HasValue(draft), "Neither a value nor a fault.");
            Assert.All(draft.Faults, fault =>
            {
                Assert.InRange(fault.Line, 1, bytes.Count(letter => letter is (byte)'\n' or (byte)'\r') + 1);
                Assert.DoesNotContain('\n', fault.ToString());
            });
        }, iter: times, print: Encoding.UTF8.GetString);
    }

    private static bool HasValue(Draft draft) => draft switch
    {
        SiteDraft site => site.Site is { } read && read.Topics.Count > 0,
        SourcesDraft sources => sources.Sources!.Values.All(source => source.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)),
        GlossaryDraft glossary => glossary.Terms is not null,
        TrialsDraft trials => trials.Trials!.All(trial => Trial.IsId(trial.Key) && trial.Value.Results.Count <= 12 && trial.Value.Checked != default),
        ApprovalsDraft approvals => approvals.Approvals!.All(approval => approval.Date.Year > 0 && approval.Sources.Count > 0),
        QuestionsDraft questions => questions.Topics!.All(topic => topic.Questions.Count > 0),
        WordsDraft words => words.Words is { } read && new DateOnly(2026, 11, 23).ToString(read.DateFormat, null) != "",
        MediaDraft media => media.Media is { Width: > 0, Height: > 0 },
        PageDraft page => page.Pieces.Count > 0,
        _ => false,
    };
}
