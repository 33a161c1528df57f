namespace Immunotherapy.Web.Content;

/// <summary>The English words of feedback on a page: the question under an article, and the form behind it.</summary>
public sealed partial record Words
{
    // Under an article
    public string FeedbackAsk { get; init; } = "Was this page useful?";
    public string FeedbackUseful { get; init; } = "Useful";
    public string FeedbackNotUseful { get; init; } = "Not useful";
    public string FeedbackWrong { get; init; } = "Something is wrong here";

    // The form
    public string FeedbackOn { get; init; } = "Feedback on: {0}";
    public string FeedbackPart { get; init; } = "Which part of the page?";
    public string FeedbackWhole { get; init; } = "The whole page";
    public string FeedbackNoNames { get; init; } = "Please do not write your name, your hospital, or anything about your own health.";
    public string FeedbackNoAnswer { get; init; } = "We cannot answer.";
    public string FeedbackText { get; init; } = "What should we know?";
    public string FeedbackTextHint { get; init; } = "If something is wrong, we need this. If not, you may leave it empty. At most {0} letters.";
    public string FeedbackSend { get; init; } = "Send feedback";
    public string FeedbackThanks { get; init; } = "Thank you. It goes to the people who write this page.";

    // What is wrong with it
    public string FeedbackNoChoice { get; init; } = "Choose one of the three.";
    public string FeedbackPartGone { get; init; } = "That part is no longer on the page. Choose again.";
    public string FeedbackNoText { get; init; } = "Write what is wrong. Without that we cannot put it right.";
    public string FeedbackLong { get; init; } = "Your text is too long: {0} letters, and {1} are the most. Shorten it.";
    public string FeedbackTooMany { get; init; } = "Much feedback came from your network in a short time. Nothing was sent. Please send it again in {0} minutes.";
    public string FeedbackBusy { get; init; } = "Your feedback could not be stored just now. Nothing was sent. Please send it again in a minute.";
}
