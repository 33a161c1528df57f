namespace Immunotherapy.Web.Content;

/// <summary>The English words of trials, approvals, questions to ask and the search in the glossary.</summary>
public sealed partial record Words
{
    // Trials
    public string Trials { get; init; } = "Trials";
    public string TrialsTitle { get; init; } = "Clinical trials";
    public string TrialsIntro { get; init; } = "A clinical trial is a study in people. It asks whether a treatment works and what harm it does.";
    public string TrialsApart { get; init; } = "Do not compare results of different trials: the people in them were not the same.";
    public string TrialFilter { get; init; } = "Choose trials";
    public string TrialSetting { get; init; } = "Early or advanced";
    public string TrialDrug { get; init; } = "Medicine";
    public string TrialStatus { get; init; } = "Status";
    public string TrialPhase { get; init; } = "Phase";
    public string TrialAny { get; init; } = "All";
    public string TrialShow { get; init; } = "Show these trials";
    public string TrialShowAll { get; init; } = "Show all trials";
    public string TrialCount { get; init; } = "{0} of {1} trials";
    public string TrialsNone { get; init; } = "No trial on this site fits all of this.";
    public string Trial { get; init; } = "Trial";
    public string TrialWho { get; init; } = "For whom";
    public string TrialDrugs { get; init; } = "Medicines";
    public string TrialPeople { get; init; } = "People";
    public string TrialSubtype { get; init; } = "Kind of cancer";
    public string TrialSettingEarly { get; init; } = "Early cancer";
    public string TrialSettingAdvanced { get; init; } = "Advanced cancer";
    public string SubtypeTripleNegative { get; init; } = "triple-negative breast cancer";
    public string SubtypeHormoneReceptorPositive { get; init; } = "hormone-receptor-positive breast cancer";
    public string SubtypeHer2Positive { get; init; } = "HER2-positive breast cancer";
    public string SubtypeHer2Negative { get; init; } = "HER2-negative breast cancer";
    public string SubtypeAny { get; init; } = "more than one kind of cancer";
    public string SubtypeOtherCancer { get; init; } = "a cancer other than breast cancer";
    public string StatusRunning { get; init; } = "Under way, or results awaited";
    public string StatusCompleted { get; init; } = "Completed";
    public string StatusStopped { get; init; } = "Stopped early";
    public string PhaseName { get; init; } = "Phase {0}";
    public string PhaseFirst { get; init; } = "a first test in few people: how much can be given, and what harm does it do?";
    public string PhaseSecond { get; init; } = "a test in more people: are there signs that it works, and what harm does it do?";
    public string PhaseThird { get; init; } = "a large test: is it better than other treatment?";

    // One trial
    public string TrialFacts { get; init; } = "About this trial";
    public string TrialCompared { get; init; } = "What was compared";
    public string TrialChecked { get; init; } = "Last checked by us";
    public string TrialResults { get; init; } = "Results";
    public string TrialHappened { get; init; } = "people: {0}";
    public string TrialDidNot { get; init; } = "people: not so";
    public string TrialComparison { get; init; } = "people in the comparison group";
    public string TrialTested { get; init; } = "people who had the tested treatment";
    public string TrialMonths { get; init; } = "{0} months";
    public string TrialAlone { get; init; } = "There was no comparison. So nobody can tell how these people would have done without it.";
    public string TrialRounded { get; init; } = "We rounded these numbers.";
    public string TrialRegister { get; init; } = "This trial in the register ClinicalTrials.gov";
    public string TrialDecisions { get; init; } = "Decisions that name this trial";
    public string TrialsBack { get; init; } = "All trials";
    public string TrialsOfTerm { get; init; } = "Trials that tested it";

    // Approvals
    public string ApprovalsTitle { get; init; } = "What is approved, and since when";
    public string ApprovalsIntro { get; init; } = "Who decided what about these medicines. The newest decision stands first.";
    public string ApprovalsAsOf { get; init; } = "We last read these sources on {0}. There may be newer decisions.";
    public string ApprovalsCountry { get; init; } = "Most of these decisions hold in one place only: {0}. Other countries have their own.";
    public string ApprovalsInsurance { get; init; } = "An approval does not mean that your insurance pays. Ask your care team or your insurance.";
    public string ApprovalApproved { get; init; } = "Approved";
    public string ApprovalAccelerated { get; init; } = "Accelerated approval";
    public string ApprovalWithdrawn { get; init; } = "Approval taken back";
    public string ApprovalDeclined { get; init; } = "Not approved";
    public string ApprovalRecommended { get; init; } = "Recommended";
    public string ApprovalBy { get; init; } = "Decided by: {0}";
    public string ApprovalNotImmunotherapy { get; init; } = "This medicine is not an immunotherapy.";
    public string BodyFda { get; init; } = "Food and Drug Administration (FDA)";
    public string BodyEu { get; init; } = "European medicines authorities";
    public string BodyNice { get; init; } = "National Institute for Health and Care Excellence (NICE)";
    public string BodyCompany { get; init; } = "the company that makes it";
    public string CountryUs { get; init; } = "United States";
    public string CountryEu { get; init; } = "European Union";
    public string CountryEngland { get; init; } = "England";

    // Questions to ask
    public string MyQuestions { get; init; } = "Questions for my care team";
    public string MyQuestionsIntro { get; init; } = "Choose the questions that matter to you. Print this page, or write them down, and take them to your next visit.";

    // On the home page
    public string TaskTrials { get; init; } = "What has been tested?";
    public string TaskTrialsHint { get; init; } = "{0} trials in plain words";
    public string TaskQuestions { get; init; } = "What should I ask?";
    public string TaskQuestionsHint { get; init; } = "Questions for your next visit";

    // Search in the glossary
    public string FindWord { get; init; } = "Find a word";
    public string FindButton { get; init; } = "Find";
    public string FoundWords { get; init; } = "Words found: {0}";
    public string FoundNone { get; init; } = "No word fits. Try fewer letters, or look under a letter.";
    public string AllWords { get; init; } = "All words";
}
