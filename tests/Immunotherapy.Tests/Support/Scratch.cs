namespace Immunotherapy.Tests.Support;

public static class Scratch
{
    /// <summary>Deletes a folder of a test with all that is in it, also while a program that has ended still takes its own files away.</summary>
    public static void Delete(string folder)
    {
        for (var left = 3; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                // It was faster with one of them
            }
        }
    }
}
