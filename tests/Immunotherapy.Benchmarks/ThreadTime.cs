using System.Runtime.InteropServices;

namespace Immunotherapy.Benchmarks;

/// <summary>How long this thread has had a processor: a figure that holds on a machine which others use too. Linux only.</summary>
internal static class ThreadTime
{
    // CLOCK_THREAD_CPUTIME_ID
    private const int OfThread = 3;

    public static double Milliseconds => GetTime(OfThread, out var time) == 0 ? (time.Seconds * 1000.0) + (time.Nanoseconds / 1e6) : 0;

    [DllImport("libc", EntryPoint = "clock_gettime"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
