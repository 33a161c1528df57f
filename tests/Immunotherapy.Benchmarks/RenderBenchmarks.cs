using BenchmarkDotNet.Attributes;
using Immunotherapy.Web.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Immunotherapy.Benchmarks;

/// <summary>Reading and rendering all articles of the repository, warm.</summary>
[MemoryDiagnoser]
public class RenderBenchmarks
{
    private readonly Addresses addresses = new("");

    [Benchmark]
    public int ReadAllContent()
    {
        var store = new ContentStore(
            new ContentPlaces(Path.Join(Folders.Repository, "content"), Path.Join(Folders.Work, "nowhere")), addresses, NullLogger<ContentStore>.Instance);
        store.Refresh();
        return store.Current.Editions[0].Articles.Count;
    }
}
