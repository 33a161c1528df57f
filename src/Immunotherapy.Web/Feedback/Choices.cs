using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Feedback;

/// <summary>The three choices as they stand in addresses and forms, and as people read them.</summary>
public static class Choices
{
    public static readonly IReadOnlyList<Choice> All = Enum.GetValues<Choice>();

    /// <summary>How links under articles name it.</summary>
    public static string Name(Choice choice) => choice switch
    {
        Choice.Useful => "useful",
        Choice.NotUseful => "not-useful",
        _ => "wrong",
    };

    /// <returns>Null for any other name.</returns>
    public static Choice? Named(string? name) => All.Where(choice => Name(choice) == name).Select(choice => (Choice?)choice).FirstOrDefault();

    public static string Say(Choice choice, Words words) => choice switch
    {
        Choice.Useful => words.FeedbackUseful,
        Choice.NotUseful => words.FeedbackNotUseful,
        _ => words.FeedbackWrong,
    };
}
