using BenchmarkDotNet.Running;
using Immunotherapy.Benchmarks;

// Figures, not tests: run by hand, see docs/performance.md
switch (args.FirstOrDefault())
{
    case "load":
        await Load.RunAsync();
        return 0;
    case "start":
        await Start.RunAsync();
        return 0;
    case "edit":
        await Edit.RunAsync();
        return 0;
    case "size":
        await Size.RunAsync();
        return 0;
    case "render":
        BenchmarkRunner.Run<RenderBenchmarks>();
        return 0;
    default:
        Console.Error.WriteLine("load | start | edit | size | render");
        return 2;
}
