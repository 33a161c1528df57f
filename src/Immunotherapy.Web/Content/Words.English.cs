namespace Immunotherapy.Web.Content;

/// <summary>The English words. <c>content/{lang}/words.yaml</c> translates them under the same names, in lower camel case.</summary>
public sealed partial record Words
{
    // Blanks of articles while the clinic has not filled in its site.yaml
    public string UnsetEmergency { get; init; } = "your emergency number";
    public string UnsetNumber { get; init; } = "the number your care team gave you";
    public string UnsetClinic { get; init; } = "your clinic";

    /// <summary>How the heading of a care card ends: "Call your care team today if:".</summary>
    public string CareCardEnding { get; init; } = "if:";

    /// <summary>A .NET date pattern, see the documentation of custom date formats.</summary>
    public string DateFormat { get; init; } = "MMMM d, yyyy";

    // Around every page
    public string SkipToContent { get; init; } = "Skip to the main text";
    public string Home { get; init; } = "Home";
    public string AllArticles { get; init; } = "All articles";
    public string Glossary { get; init; } = "Glossary";
    public string Menu { get; init; } = "Main pages";
    public string Breadcrumbs { get; init; } = "You are here";
    public string Language { get; init; } = "Language";
    public string LanguageName { get; init; } = "English";
    public string AboutThisSite { get; init; } = "About this site";
    public string Feed { get; init; } = "New and changed articles (feed)";
    public string NotAdvice { get; init; } = "This site gives general information. It does not replace the advice of your care team.";

    // Who to call
    public string WhoToCall { get; init; } = "Who to call";
    public string InAnEmergency { get; init; } = "In an emergency";
    public string InOpeningHours { get; init; } = "In opening hours";
    public string AtNight { get; init; } = "At night and on weekends";
    public string AnyTime { get; init; } = "New or worse symptom, day or night";

    public string WhoToCallNow { get; init; } = "Who to call now";
    public string CallLine { get; init; } = "New or worse symptom? Call:";
    public string CallLineUnset { get; init; } = "New or worse symptom? Day or night, call {0}.";

    // Home and lists
    public string HomeIntro { get; init; } = "What immunotherapy is, whom it may help, and when to call: in plain words, each statement with its source.";
    public string WhatPeopleComeFor { get; init; } = "What do you need today?";
    public string TaskSymptom { get; init; } = "I have a new symptom";
    public string TaskSymptomHint { get; init; } = "When to call, and whom";
    public string TaskWhat { get; init; } = "What is immunotherapy?";
    public string TaskWhatHint { get; init; } = "How it works, in plain words";
    public string TaskForMe { get; init; } = "Is it an option for me?";
    public string TaskForMeHint { get; init; } = "What is approved, for whom, and what is still being tested";
    public string TaskDrug { get; init; } = "I am having pembrolizumab";
    public string TaskDrugHint { get; init; } = "Keytruda: how it is given, what it can and cannot do";
    public string TaskWord { get; init; } = "What does this word mean?";
    public string TaskWordHint { get; init; } = "{0} words explained";
    public string RecentlyReviewed { get; init; } = "Recently reviewed";
    public string RecentlyChanged { get; init; } = "Recently changed";
    public string AlsoHere { get; init; } = "Also here";
    public string Topics { get; init; } = "Topics";
    public string ReadByTopic { get; init; } = "Every article on this site, topic by topic.";
    public string GlossaryIntro { get; init; } = "Words that you may hear from your care team or read in a report, in plain language.";
    public string AlsoCalled { get; init; } = "Also called: {0}";
    public string Say { get; init; } = "Say: {0}";
    public string RelatedWords { get; init; } = "Related words";
    public string UsedIn { get; init; } = "Articles that use this word";
    public string Letters { get; init; } = "Letters";

    // An article
    public string KeyPoints { get; init; } = "Key points";
    public string WhatYouCanDo { get; init; } = "What you can do";
    public string OnThisPage { get; init; } = "On this page";
    public string EmergencyPrefix { get; init; } = "Emergency:";
    public string UrgentPrefix { get; init; } = "Urgent:";
    public string CallPrefix { get; init; } = "Not urgent:";
    public string Do { get; init; } = "Do";
    public string Dont { get; init; } = "Do not";
    public string QuestionsToAsk { get; init; } = "Questions to ask your care team";
    public string NotKnown { get; init; } = "What is not yet known";
    public string WordsOnThisPage { get; init; } = "Words on this page";
    public string MoreAboutWord { get; init; } = "More about this word";
    public string Close { get; init; } = "Close";
    public string Sources { get; init; } = "Sources";
    public string ReadOn { get; init; } = "read {0}";
    public string SourceWithdrawn { get; init; } = "Withdrawn by its publisher; we are checking what rests on it.";
    public string SourceSuperseded { get; init; } = "Replaced by a newer source; we are checking what rests on it.";
    public string RelatedArticles { get; init; } = "Related articles";
    public string MoreIn { get; init; } = "More in: {0}";
    public string Previous { get; init; } = "Previous";
    public string Next { get; init; } = "Next";

    // Numbers
    public string OutOf { get; init; } = "{0} out of {1}";
    public string RiskWho { get; init; } = "Who: {0}.";
    public string RiskWhen { get; init; } = "Time: {0}.";
    public string RiskSource { get; init; } = "Source {0}";

    // About a page
    public string AboutThisPage { get; init; } = "About this page";
    public string WrittenBy { get; init; } = "Written by";
    public string PortalTeam { get; init; } = "Portal team";
    public string Unreviewed { get; init; } = "Written from public sources. Not yet reviewed by a clinician.";
    public string Reviewed { get; init; } = "Reviewed by {0}, {1}.";
    public string ChangedSinceReview { get; init; } = "Changed since its review on {0}.";
    public string Review { get; init; } = "Review";
    public string LastReviewed { get; init; } = "Last reviewed";
    public string NeverReviewed { get; init; } = "Not yet";
    public string NextReview { get; init; } = "Next review due";
    public string ReviewOverdue { get; init; } = "The review of this page was due on {0}. Ask your care team whether it still holds.";
    public string LastEdited { get; init; } = "Last edited";
    public string LanguageVersions { get; init; } = "Languages";
    public string TextVersion { get; init; } = "Version of the text";
    public string BeingChecked { get; init; } = "This page is being checked. Its review was due on {0}, so we show only the key message and who to call. Ask your care team about the rest.";
    public string OnTheWeb { get; init; } = "The newest version of this page, for a phone's camera or typed:";
    public string OnPaper { get; init; } = "Put this before addresses on this paper that begin with a slash:";

    // What has changed
    public string WhatHasChanged { get; init; } = "What has changed in our texts";
    public string ContentVersion { get; init; } = "Version of the texts: {0}";

    // Errors
    public string ErrorBadRequestTitle { get; init; } = "This request could not be read";
    public string ErrorBadRequest { get; init; } = "Something in the address or the form was not as it should be. Go back, or start from the home page.";
    public string ErrorForbiddenTitle { get; init; } = "This page is not open to you";
    public string ErrorForbidden { get; init; } = "It is for staff with another role. Start from the home page.";
    public string ErrorPlainHttpTitle { get; init; } = "Open this page with https";
    public string ErrorPlainHttp { get; init; } = "What you send from this page must travel encrypted. Change http:// to https:// at the start of the address.";
    public string ErrorOtherSiteTitle { get; init; } = "This form came from another site";
    public string ErrorOtherSite { get; init; } = "Nothing was done. Open the page on this site and send the form from there.";
    public string ErrorNotFoundTitle { get; init; } = "This page does not exist";
    public string ErrorNotFound { get; init; } = "The address may be mistyped, or the page has another name now. You may find it among these topics.";
    public string ErrorGoneTitle { get; init; } = "This page was taken down";
    public string ErrorGone { get; init; } = "It is no longer part of this site. You may find what you need among these topics.";
    public string ErrorMethodTitle { get; init; } = "This page cannot do that";
    public string ErrorMethod { get; init; } = "The page exists, but not for this kind of request. Open it from the home page.";
    public string ErrorTooManyTitle { get; init; } = "Too many requests";
    public string ErrorTooMany { get; init; } = "Many pages were opened from your network in a short time. Wait a minute and try again.";
    public string ErrorBrokenTitle { get; init; } = "Something went wrong here";
    public string ErrorBroken { get; init; } = "The fault is ours. Try again in a few minutes. If it stays, tell your clinic this number: {0}";
    public string ErrorBusyTitle { get; init; } = "This site is busy";
    public string ErrorBusy { get; init; } = "Try again in a minute.";
    public string ErrorUrgent { get; init; } = "If you have a new or worse symptom, do not wait for this page. Call your care team now.";
}
