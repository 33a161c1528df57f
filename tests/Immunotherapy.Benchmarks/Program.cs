using BenchmarkDotNet.Running;
using Immunotherapy.Benchmarks;

// Figures, not tests: run by hand, see docs/performance.md
switch (args.FirstOrDefault())
{
    case "load":
        await Load.RunAsync();
        return 0;
    case "contents":
        await Contents.RunAsync();
        return 0;
    case "start":
        await Start.RunAsync();
        return 0;
    case "edit":
        await Edit.RunAsync();
        return 0;
    case "search":
        await Searches.RunAsync();
        return 0;
    case "size":
        await Size.RunAsync();
        return 0;
    case "comments":
        await Comments.RunAsync();
        return 0;
    case "posts":
        await Posts.RunAsync(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 300);
        return 0;
    case "render":
        BenchmarkRunner.Run<RenderBenchmarks>();
        return 0;
    default:
        Console.Error.WriteLine("load | contents | start | edit | search | size | comments | posts [SECONDS] | render");
        return 2;
}
