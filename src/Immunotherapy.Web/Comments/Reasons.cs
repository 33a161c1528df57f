using Immunotherapy.Web.Content;

namespace Immunotherapy.Web.Comments;

/// <summary>Reasons in the plain words that a writer or a reader reads.</summary>
internal static class Reasons
{
    public static string Say(Reason reason, Words words) => reason switch
    {
        Reason.PersonalData => words.ReasonPersonalData,
        Reason.MedicalAdvice => words.ReasonMedicalAdvice,
        Reason.Misinformation => words.ReasonMisinformation,
        Reason.UnprovenCure => words.ReasonUnprovenCure,
        Reason.Promotion => words.ReasonPromotion,
        Reason.Abuse => words.ReasonAbuse,
        Reason.OffTopic => words.ReasonOffTopic,
        Reason.Spam => words.ReasonSpam,
        Reason.Language => words.ReasonLanguage,
        _ => words.ReasonOther,
    };

    public static string Say(ReportReason reason, Words words) => reason switch
    {
        ReportReason.Harmful => words.ReportHarmful,
        ReportReason.Private => words.ReportPrivate,
        ReportReason.Promotion => words.ReportPromotion,
        ReportReason.Unkind => words.ReportUnkind,
        _ => words.ReportOffTopic,
    };
}
