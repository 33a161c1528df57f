namespace Immunotherapy.Web.Content;

/// <summary>The words of what a reader makes and keeps: the list of questions, the wallet card.</summary>
public sealed partial record Words
{
    // The list of questions
    public string MyList { get; init; } = "My list of questions";
    public string MyListWhere { get; init; } = "Your list stays in this browser, on this device. It is sent to nobody. There is one list for each language. To delete it, press “Empty my list”, or delete the data of this site in the settings of your browser.";
    public string MyListEmpty { get; init; } = "Nothing is on your list yet. Tick a question below, or write your own.";
    public string MyListCount { get; init; } = "On your list: {0}";
    public string MyListFull { get; init; } = "Your list is full: it holds {0} questions. Remove one first.";
    public string MyListLost { get; init; } = "Your browser cannot keep this list: its storage is full or turned off. The list is gone when you leave this page.";
    public string MyListStillHere { get; init; } = "Until then you can use it, print it and copy it.";
    public string MyListOwn { get; init; } = "Write your own question";
    public string MyListOwnHint { get; init; } = "{0} letters at most.";
    public string MyListAdd { get; init; } = "Add to my list";
    public string MyListNothing { get; init; } = "Write a question first.";
    public string MyListLong { get; init; } = "Your question is too long: it has {0} letters, and {1} is the most. Shorten it.";
    public string MyListThere { get; init; } = "This question is already on your list.";
    public string MyListUp { get; init; } = "Up";
    public string MyListDown { get; init; } = "Down";
    public string MyListRemove { get; init; } = "Remove";
    public string MyListMoved { get; init; } = "Now in place {0} of {1}.";
    public string MyListRemoved { get; init; } = "Removed. Still on your list: {0}";
    public string MyListEmptied { get; init; } = "Your list is empty now.";
    public string MyListUndo { get; init; } = "Undo";
    public string MyListBack { get; init; } = "Your list is back as it was.";
    public string MyListPrint { get; init; } = "Print my list";
    public string MyListCopy { get; init; } = "Copy";
    public string MyListCopied { get; init; } = "Your list is copied. You can paste it into a message or a note.";
    public string MyListNotCopied { get; init; } = "Your browser did not copy it. The text is marked below. Copy it from there.";
    public string MyListText { get; init; } = "My list as text";
    public string MyListShare { get; init; } = "Share";
    public string MyListClear { get; init; } = "Empty my list";

    // The wallet card
    public string CardFields { get; init; } = "Fill in your card";
    public string CardStays { get; init; } = "What you write here stays on this page. Nothing is sent, and nothing is kept. When you close this page, it is gone.";
    public string CardByPen { get; init; } = "You can leave any field empty and fill it in by pen.";
    public string CardYours { get; init; } = "Your card";
    public string CardHowTo { get; init; } = "Print at 100 %, not “fit to page”. Cut along the outer line and fold in the middle. Then the card is as big as a bank card.";
    public string CardPrint { get; init; } = "Print my card";
    public string CardName { get; init; } = "My name";
    public string CardMedicine { get; init; } = "Medicine";
    public string CardStarted { get; init; } = "Started";
    public string CardStartedHint { get; init; } = "For example: March 2026";
    public string CardTeam { get; init; } = "Care team";
    public string CardTeamHint { get; init; } = "The name of your hospital or clinic";
    public string CardDay { get; init; } = "By day";
    public string CardDayHint { get; init; } = "The telephone number in opening hours";
    public string CardNight { get; init; } = "At night";
    public string CardNightHint { get; init; } = "The telephone number for nights and weekends";
    public string CardOther { get; init; } = "Also";
    public string CardOtherHint { get; init; } = "What else should be known, such as an allergy";
    public string CardOwner { get; init; } = "Filled in by the owner of this card.";
    public string CardFull { get; init; } = "This field is full: no more letters fit. Shorten what it says.";
    public string CardTooLong { get; init; } = "This is more than fits on a card of this size, so it prints taller. Shorten a field.";
}
