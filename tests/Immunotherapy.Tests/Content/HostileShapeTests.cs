using System.Text;
using Immunotherapy.Tests.Content.Support;
using Immunotherapy.Tests.Support;
using Immunotherapy.Web.Content;

namespace Immunotherapy.Tests.Content;

[Collection(typeof(Timed))]
public sealed class HostileShapeTests(HostileShapeTests.WarmContent warm) : IClassFixture<HostileShapeTests.WarmContent>
{
    private const double MostMilliseconds = 200;

    public static TheoryData<string> Shapes => [.. HostileShapes.Names];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Page_OfTheLargestAllowedShape_IsShownOrRefusedWithinItsBudgetAndLeavesTheOthersAlone(string shape)
    {
        var body = warm.LargestBody(shape);

        var milliseconds = Timed.Milliseconds(MostMilliseconds, round => warm.Content.Write(body + round));

        Assert.InRange(milliseconds, 0, MostMilliseconds);
        Assert.DoesNotContain(Faults, fault => fault.Message.Contains("Make it smaller", StringComparison.Ordinal));
        if (!Faults.Any(fault => fault.Severity == Severity.Error))
        {
            var page = warm.Content.Article("probe")!.Body;
            Assert.InRange(SafeHtmlAssert.BytesOf(page), 0, (4 * Encoding.UTF8.GetByteCount(body)) + (64 * 1024));
            SafeHtmlAssert.HoldsOnlyWhatIsAllowed(page);
        }

        warm.Content.Files.WriteArticle("side-effects", "Title after " + shape);
        warm.Content.Look();
        Assert.Equal("Title after " + shape, warm.Content.Article("side-effects")!.Title);
    }

    private IReadOnlyList<Fault> Faults => warm.Content.FaultsOf(WarmContent.File);

    public sealed class WarmContent : IDisposable
    {
        public const string File = "en/articles/probe.md";

        private static readonly string Above = ContentFixture.Article(body: "").Split("---\n", 3)[2];

        private readonly Dictionary<string, string> bodies = new(StringComparer.Ordinal);

        public WarmContent()
        {
            for (var round = 0; round < 20; round++)
            {
                Content.Write($"## Heading {round}\n\nWords *a* **b** `c` [d](side-effects.md) {{day}}.\n\n- e\n\n> f\n\ng|h\n-|-\ni|j\n\n:::note\nk\n:::\n");
            }
        }

        public LiveContent Content { get; } = new();

        public string LargestBody(string shape) =>
            bodies.TryGetValue(shape, out var body) ? body : bodies[shape] = HostileShapes.Largest(shape, Above, "0" + LiveContent.Cited);

        public void Dispose() => Content.Dispose();
    }
}
