namespace Immunotherapy.Tests.Articles;

/// <summary>What no English text may say.</summary>
internal static class EnglishRules
{
    private const string Denied = @"\b(no|not|none|never|cannot|nor|neither|without|myth)\b|n't\b";

    public static IReadOnlyList<StatementRule> All { get; } =
    [
        new("en", "Pembrolizumab is an antibody; it blocks PD-1 and no antibodies.",
            @"(?<![-\w])block(s|ed|ing)?( \w+){0,2} antibod|\b(pembrolizumab|keytruda)\b( is|,)? (not|no) an(tibody)?\b")
        {
            Catches = ["It works by blocking specific antibodies.", "The medicine blocks antibodies on cancer cells.", "Pembrolizumab is not an antibody."],
            LetsPass = ["Pembrolizumab is an antibody that blocks PD-1.", "It is a PD-1-blocking antibody.", "Antibodies can block a protein."],
        },
        new("en", "Immunotherapy is approved for some breast cancers.",
            @"\b(immunotherapy|pembrolizumab|keytruda)\b[^.]{0,30}\b(is|has|are|was) (still )?(not|never)( yet)?( been)? (FDA[- ])?approved( (for|in) breast cancer)?( yet)?\s*(until|[.!?;,]|$)|\b(no|not an?y?) (FDA[- ])?(approved )?immunotherap(y|ies)( (is|are|has been|have been) (FDA[- ])?approved)? (for|in) breast cancer")
        {
            Catches =
            [
                "Immunotherapy is not FDA approved until now.", "Pembrolizumab has not yet been approved.", "Immunotherapy is not approved for breast cancer.",
                "There is no approved immunotherapy for breast cancer.", "No immunotherapy is approved for breast cancer.",
            ],
            LetsPass = ["Pembrolizumab is not approved for hormone-receptor-positive breast cancer.", "No cell therapy is approved for breast cancer."],
        },
        new("en", "The 38% had any shrinkage; 12 of 32 people, and about 19 of 100 responded.",
            @"\b(38|37\.5) ?(%|percent\b)|\b38 (people )?(out )?of (every |each )?100\b",
            @"\b12 of (the )?32\b|\b(18\.5|19) (people )?(out )?of (every )?100|18\.5 ?%|any shrinkage|\b323 of 847\b")
        {
            Explained = true,
            Catches = ["In a trial, 38% of patients had a decrease.", "It works for 38 of 100 people.", "Tumors shrank in 37.5 percent of people."],
            LetsPass = ["It was 38%. That is 12 of 32 people.", "In 38 of 100 the tumor shrank a little.\nIn 19 of 100 it shrank by a third.", "A fever is 38 °C or more."],
        },
        new("en", "Side effects are different, not simply fewer.",
            @"\b(fewer|less|lesser|milder)( severe| serious)? side effects\b|side effects (are|were) (fewer|milder|less)\b|\b(gentler|milder|safer|easier) than chemo", Denied)
        {
            Catches = ["It causes fewer side effects than chemotherapy.", "Side effects are milder.", "It has less severe side effects.", "It is gentler than chemo."],
            LetsPass = ["Its side effects are different, not simply fewer side effects.", "Fewer people had a relapse."],
        },
        new("en", "Most people with breast cancer have no approved checkpoint inhibitor.",
            @"\bapprov(ed|al) (for|in) (all|every|any|most)\b[^.]{0,40}breast cancers?", Denied)
        {
            Catches = ["It is approved for all people with breast cancer.", "It has approval in most breast cancers."],
            LetsPass = ["It is not approved for all breast cancers.", "It is approved for some breast cancers."],
        },
        new("en", "The PD-L1 test matters for advanced cancer only.",
            @"^(?=.*\b(PD-L1|CPS)\b)(?=.*\bearly\b)(?=.*\b(needs?|needed|must|requires?|required)\b)", Denied)
        {
            Catches = ["For early cancer you need a PD-L1 test first.", "In early disease the CPS must be 10 or more."],
            LetsPass = ["For early cancer you do not need a PD-L1 test.", "In advanced cancer the CPS must be 10 or more."],
        },
        new("en", "Atezolizumab was withdrawn for breast cancer in the US, and banned nowhere.",
            @"\b(atezolizumab|tecentriq)\b[^.]{0,60}\b(banned|forbidden|prohibited|illegal|recalled)\b|\b(ban|banned|recall|recalled)\b[^.]{0,40}\b(atezolizumab|tecentriq)", Denied)
        {
            Catches = ["Tecentriq is banned in the United States.", "The FDA banned atezolizumab."],
            LetsPass = ["The company withdrew atezolizumab in the United States.", "Atezolizumab is not banned."],
        },
        new("en", "Atezolizumab has no US approval for breast cancer any more.",
            @"\b(atezolizumab|tecentriq)\b[^.\n]{0,80}\b(is|has|gets|got)\b[^.\n]{0,30}\bapprov(ed|al)\b[^.\n]{0,60}breast", @"withdr[ae]w|no longer|not approved")
        {
            Explained = true,
            Catches = ["Atezolizumab is approved for breast cancer."],
            LetsPass = ["Atezolizumab is approved for breast cancer elsewhere. In the US, the company withdrew this use.", "Atezolizumab is approved for lung cancer."],
        },
        new("en", "No vaccine, cell, cytokine or virus therapy is approved for breast cancer.",
            @"^(?=.*\b(vaccines?|CAR[- ]T|TILs?|cytokines?|interleukins?|interferons?|oncolytic|virus(es)?|cell therap(y|ies))\b)(?=.*\bapprov)(?=.*\bbreast cancers?\b)", Denied + @"|\byet\b")
        {
            Catches = ["A cancer vaccine was approved for breast cancer.", "CAR T cells have approval to treat some breast cancers."],
            LetsPass = ["No cancer vaccine is approved for breast cancer.", "CAR T-cell therapy is approved for blood cancers."],
        },
        new("en", "Nothing cures for certain, and nothing is a miracle.",
            @"\b(cures?|cured|curing|miracles?|miraculous|guarantee[sd]?|wonder drug)\b", Denied)
        {
            Catches = ["It can cure you.", "This is a miracle drug."], LetsPass = ["It is not known whether it can cure anyone.", "Keep it in a secure place."],
        },
        new("en", "A brake is taken off; nothing is boosted.", @"\bboost(s|ed|ing|er)?\b")
        {
            Catches = ["It boosts your immune system."], LetsPass = ["It takes a brake off your immune system."],
        },
        new("en", "People have cancer; they do not suffer from it or fight it.", @"\bsuffer|\bvictims?\b|\bfight(ing)? (hard|cancer)|\bbattl(e|ing)\b")
        {
            Catches = ["She suffers from cancer.", "The victims of cancer need help.", "You must fight hard.", "It is a battle."], LetsPass = ["People who live with cancer need help.", "Immune cells fight germs."],
        },
        new("en", "Nobody is told to change a medicine on their own.",
            @"(^|[,;:] (then |so )?|(?<!not |never )\b(you (can|may|should|could|must|need to|have to)|please)( also| then| safely)? )(start|stop|change|skip|halve|double|lower|raise|pause)( taking| using)? (your|the|any|all|these|this|a)( own| daily)? (steroids?|medicines?|tablets?|pills?|doses?|hormones?|treatment)\b")
        {
            Catches = ["You can stop your steroids when you feel better.", "Stop taking the medicine.", "If you feel ill, skip a dose.", "You should pause your treatment."],
            LetsPass = ["Do not start, stop, or change any medicine on your own.", "Your team may pause the treatment.", "You may not stop your medicine."],
        },
        new("en", "A symptom does not wait for the next visit.", @"\bwait (until|till|for) (your|the) next (visit|appointment)", Denied)
        {
            Catches = ["Wait for your next visit."], LetsPass = ["Do not wait for your next visit."],
        },
    ];
}
