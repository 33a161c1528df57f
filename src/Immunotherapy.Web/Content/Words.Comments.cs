namespace Immunotherapy.Web.Content;

/// <summary>The English words of comments: the form, the receipt, what readers see under an article.</summary>
public sealed partial record Words
{
    // Under an article
    public string Comments { get; init; } = "Comments";
    public string CommentsIntro { get; init; } = "People share here what they went through. A comment is not medical advice. What was right for one person may be wrong for you.";
    public string CommentsEmpty { get; init; } = "No comments yet.";
    public string CommentsUnreadable { get; init; } = "The comments cannot be shown just now. Nothing is lost. Please try again in a few minutes.";
    public string CommentsPaused { get; init; } = "We take no new comments here for now.";
    public string CommentsBeingChecked { get; init; } = "This page is being checked, and we take no comments on it until that is done.";
    public string CommentsPausedByThemselves { get; init; } = "So many comments wait to be read that we take no new ones for now. Please try again in a few days.";
    public string CommentCountOne { get; init; } = "1 comment";
    public string CommentCount { get; init; } = "{0} comments";
    public string WriteComment { get; init; } = "Write a comment";
    public string Anonymous { get; init; } = "A reader";
    public string CommentBy { get; init; } = "Comment by {0}";
    public string LinkToComment { get; init; } = "Link to this comment";
    public string ReportComment { get; init; } = "Report";
    public string AnswerFromStaff { get; init; } = "Answer from our staff";
    public string CommentPages { get; init; } = "Pages of comments";
    public string CommentPage { get; init; } = "Page {0}";
    public string StaffModerator { get; init; } = "Moderator";
    public string StaffAdministrator { get; init; } = "Administrator";

    // The form
    public string CommentOn { get; init; } = "Comment on: {0}";
    public string CommentIsPublic { get; init; } = "Your comment will be public. Anyone can read it.";
    public string CommentNoNames { get; init; } = "Use a made-up name. Leave out names, telephone numbers, e-mail addresses, and the name of your hospital, doctor or nurse.";
    public string CommentPromise { get; init; } = "A person reads each comment before it shows. We do this within {0} hours.";
    public string CommentNoEmergency { get; init; } = "We cannot give medical advice, and nobody watches this page all the time.";
    public string CommentUnwell { get; init; } = "If you feel unwell or unsafe, call your care team or {0} now.";
    public string CommentName { get; init; } = "A made-up name (you may leave this empty)";
    public string CommentNameHint { get; init; } = "At most {0} letters.";
    public string CommentBody { get; init; } = "Your comment";
    public string CommentBodyHint { get; init; } = "At most {0} letters. Plain text: it shows just as you write it.";
    public string ConsentShow { get; init; } = "I agree that my comment, which may say something about my health, is stored and shown on this page. I can take it back at any time.";
    public string ConsentAge { get; init; } = "I am 16 or older.";
    public string SendComment { get; init; } = "Send comment";
    public string LeaveEmpty { get; init; } = "Leave this field empty";
    public string CommentRules { get; init; } = "Community rules";
    public string CommentPrivacy { get; init; } = "Your privacy";
    public string HowToRemove { get; init; } = "After sending you get a private address. There you can change, take back or erase your comment.";
    public string BackToArticle { get; init; } = "Back to the article";

    // What is wrong with it
    public string FormProblems { get; init; } = "Please look at this first. Nothing that you wrote is lost.";
    public string ProblemNoBody { get; init; } = "Write your comment.";
    public string ProblemLongBody { get; init; } = "Your comment is too long: {0} letters, and {1} are the most. Shorten it.";
    public string ProblemLongName { get; init; } = "The name is too long: {0} letters are the most.";
    public string ProblemOddLetter { get; init; } = "Your text holds a sign that cannot be kept (a control character). Write it again without it.";
    public string ProblemConsentShow { get; init; } = "Tick the box if you agree that your comment is stored and shown. Without it we cannot take your comment.";
    public string ProblemConsentAge { get; init; } = "Tick the box if you are 16 or older. Comments are only for people of that age.";
    public string ProblemContact { get; init; } = "This looks like contact details: {0}. Anyone could read it. Take it out, or send your comment as it is: then the person who reads it will decide.";
    public string ProblemToken { get; init; } = "The form was open for a long time, or your browser keeps no cookies. Nothing was sent. Please send it again.";
    public string ProblemTooMany { get; init; } = "Many comments came from your network in a short time. Nothing was sent. Please send it again in {0} minutes.";
    public string ProblemBusy { get; init; } = "Your comment could not be stored just now. Nothing was sent. Please send it again in a minute.";
    public string ProblemPaused { get; init; } = "Nothing was sent. Your text is below, so that you can copy it.";
    public string ProblemDecided { get; init; } = "Your comment changed in the meantime. Nothing was sent. Your text is below: look at the state of your comment, then send it again.";
    public string ProblemTooLate { get; init; } = "The 15 minutes for changes are over. Your text is below, so that you can copy it.";

    // The receipt
    public string ReceiptTitle { get; init; } = "Your comment";
    public string ReceiptKeep { get; init; } = "Copy, print or save the address of this page now. It is the only way back to your comment, and we cannot show it to you again.";
    public string ReceiptPrivate { get; init; } = "Do not share it: whoever has it can change or erase your comment.";
    public string ReceiptAddress { get; init; } = "Private address of this page";
    public string ReceiptState { get; init; } = "What happened to it";
    public string ReceiptWaiting { get; init; } = "It waits for a person to read it. You sent it {0}. We promise to read it within {1} hours.";
    public string ReceiptLate { get; init; } = "That is longer than we promised. We are sorry.";
    public string ReceiptPublished { get; init; } = "It is published. Everyone can read it.";
    public string ReceiptSeeIt { get; init; } = "See it under the article";
    public string ReceiptNotPublished { get; init; } = "It was read and is not published.";
    public string ReceiptReason { get; init; } = "The reason: {0}";
    public string ReceiptWithdrawn { get; init; } = "You took it back. Nobody else can read it. Its text is deleted 30 days later.";
    public string ReceiptErased { get; init; } = "It is erased. We keep neither its text nor your name.";
    public string ReceiptOn { get; init; } = "Under the article: {0}";
    public string ReceiptChange { get; init; } = "Change it";
    public string ReceiptChangeHint { get; init; } = "You can change it until {0}. A person then reads it again before it shows.";
    public string ReceiptSave { get; init; } = "Send the changed comment";
    public string ReceiptWithdraw { get; init; } = "Take it back";
    public string ReceiptWithdrawHint { get; init; } = "Nobody else can read it any more. You can still read it here for 30 days.";
    public string ReceiptErase { get; init; } = "Erase it";
    public string ReceiptEraseHint { get; init; } = "Its text and your name are deleted at once. This cannot be undone.";
    public string ReceiptEraseConfirm { get; init; } = "Yes, erase it for good";
    public string ReceiptDownload { get; init; } = "Download what we keep (JSON)";
    public string JustNow { get; init; } = "just now";
    public string MinutesAgo { get; init; } = "{0} minutes ago";
    public string HoursAgo { get; init; } = "{0} hours ago";
    public string DaysAgo { get; init; } = "{0} days ago";

    // Why it is not published
    public string ReasonPersonalData { get; init; } = "It shows private facts about you or someone else, such as a name, a number or a hospital.";
    public string ReasonMedicalAdvice { get; init; } = "It tells others what to do about their treatment. Only their own care team can do that.";
    public string ReasonMisinformation { get; init; } = "It says something about treatment that is not right and could harm someone.";
    public string ReasonUnprovenCure { get; init; } = "It praises a cure that has not been shown to work.";
    public string ReasonPromotion { get; init; } = "It sells or advertises something.";
    public string ReasonAbuse { get; init; } = "It attacks or hurts someone.";
    public string ReasonOffTopic { get; init; } = "It has nothing to do with the article.";
    public string ReasonSpam { get; init; } = "It looks like it was sent by a machine or sent many times.";
    public string ReasonLanguage { get; init; } = "It is in a language that our staff cannot read.";
    public string ReasonOther { get; init; } = "Another reason.";

    // What screening looks for: words and phrases, parted by commas
    public string ScreenPeople { get; init; } = "dr, doctor, nurse, prof, professor, consultant, my oncologist, hospital, clinic, medical center";
    public string ScreenClaims { get; init; } = "cure, cured, cures, miracle, detox, cleanse, alkaline, ivermectin, fenbendazole, apricot seeds, stop chemo, stopped chemo, stop treatment, stopped treatment, stop taking, quit treatment, no need for chemo, big pharma, guaranteed";
    public string ScreenSelling { get; init; } = "buy, discount, order now, promo code, coupon, free trial, whatsapp, telegram, click here, earn money, loan, casino";
    public string ScreenInsults { get; init; } = "idiot, idiots, stupid, moron, liar, liars, shut up, hate you, pathetic, scum";

    // Reporting a comment
    public string ReportTitle { get; init; } = "Report a comment";
    public string ReportIntro { get; init; } = "A person will read this comment again. You need no account, and the writer does not learn of it.";
    public string ReportWhy { get; init; } = "Why should it be read again?";
    public string ReportHarmful { get; init; } = "It could harm someone, for example with a false claim about treatment.";
    public string ReportPrivate { get; init; } = "It shows private facts about someone.";
    public string ReportPromotion { get; init; } = "It sells or advertises something.";
    public string ReportUnkind { get; init; } = "It attacks or hurts someone.";
    public string ReportOffTopic { get; init; } = "It has nothing to do with the article.";
    public string ReportSend { get; init; } = "Send report";
    public string ReportThanks { get; init; } = "Thank you. A person will read this comment again.";
    public string ReportChoose { get; init; } = "Choose a reason.";
}
