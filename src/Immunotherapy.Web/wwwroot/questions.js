// The page of the list that site.js keeps and that boxes before suggested questions fill
(() => {
  "use strict";
  const section = document.getElementById("my-list");
  const list = window.myQuestions;
  if (!section || !list) {
    return;
  }

  const part = id => document.getElementById(`list-${id}`);
  const items = part("items");
  const own = part("own");
  const undo = part("undo");
  const status = section.querySelector("[role=status]");
  const fill = (words, ...values) => words.replace(/\{(\d)\}/g, (_, number) => values[number]);
  const say = (words, ...values) => status.textContent = fill(words, ...values);
  let before = [];

  // Told before the first question is lost
  let keeps = true;
  try {
    localStorage.setItem("my-questions", "?");
    localStorage.removeItem("my-questions");
  } catch {
    keeps = false;
  }

  const row = (text, at, { length }) => {
    const item = part("item").content.cloneNode(true);
    const words = item.querySelector("p");
    words.textContent = text;
    words.id = `asked-${at}`;
    for (const button of item.querySelectorAll("button")) {
      const what = button.dataset.do;
      button.id = `${what}-${at}`;
      button.disabled = (what === "up" && at === 0) || (what === "down" && at === length - 1);
      // "Up" alone does not say which question
      button.setAttribute("aria-labelledby", `${button.id} ${words.id}`);
    }
    return item;
  };

  const show = () => {
    const focused = document.activeElement;
    const questions = list.read();
    items.replaceChildren(...questions.map(row));
    part("lost").hidden = keeps && list.kept();
    part("none").hidden = questions.length > 0;
    part("tools").hidden = questions.length === 0;
    part("copied").hidden = undo.hidden = true;
    if (!focused.isConnected) {
      document.getElementById(focused.id)?.focus();
    }
  };

  // A box that was ticked stays under the finger while the list above it grows
  let top = 0;
  document.addEventListener("change", event => top = event.target.getBoundingClientRect().top, true);
  document.addEventListener("change", event => scrollBy({ top: event.target.getBoundingClientRect().top - top, behavior: "instant" }));

  const focus = (...ids) => ids.map(id => document.getElementById(id)).find(each => each && !each.disabled)?.focus();

  const change = (questions, words, ...values) => {
    before = list.read();
    list.write(questions);
    say(words, ...values);
  };

  const move = (at, to) => {
    const questions = list.read();
    questions.splice(to, 0, ...questions.splice(at, 1));
    change(questions, section.dataset.moved, to + 1, questions.length);
    focus(to < at ? `up-${to}` : `down-${to}`, `down-${to}`, `up-${to}`);
  };

  const remove = at => {
    const questions = list.read().filter((_, each) => each !== at);
    change(questions, questions.length ? section.dataset.removed : section.dataset.emptied, questions.length);
    undo.hidden = false;
    focus(`remove-${at}`, `remove-${at - 1}`, "list-undo");
  };

  items.addEventListener("click", event => {
    const button = event.target.closest("button");
    // By its words: another tab may have moved it meanwhile
    const at = button ? list.read().indexOf(button.closest("li").querySelector("p").textContent) : -1;
    if (at >= 0) {
      ({ up: () => move(at, at - 1), down: () => move(at, at + 1), remove: () => remove(at) })[button.dataset.do]();
    }
  });

  part("clear").addEventListener("click", () => {
    change([], section.dataset.emptied);
    undo.hidden = false;
    undo.focus();
  });

  undo.addEventListener("click", () => {
    change(before, section.dataset.back);
    part("title").focus();
  });

  const problemOf = (text, questions) =>
    text === "" ? section.dataset.nothing
    : !list.fits(text) ? fill(section.dataset.long, [...text].length)
    : questions.includes(text) ? section.dataset.there
    : questions.length >= list.most ? status.dataset.full
    : "";

  part("add").addEventListener("click", () => {
    const questions = list.read();
    const text = list.tidy(own.value);
    const problem = part("own-problem").textContent = problemOf(text, questions);
    if (problem) {
      own.setAttribute("aria-invalid", "true");
    } else {
      own.removeAttribute("aria-invalid");
      own.value = "";
      change([...questions, text], status.dataset.count, questions.length + 1);
    }
    own.focus();
  });

  const asText = () => [document.querySelector("h1").textContent, "", ...list.read().map((text, at) => `${at + 1}. ${text}`)].join("\n");

  part("print").addEventListener("click", () => print());

  const offerText = () => {
    part("text").value = asText();
    part("copied").hidden = false;
    part("text").select();
    say(section.dataset.notCopied);
  };

  part("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(asText());
      say(section.dataset.copied);
    } catch {
      offerText();
    }
  });

  part("share").hidden = !navigator.share;
  part("share").addEventListener("click", () => navigator.share({ title: document.title, text: asText() })
    // Called off by the reader, or refused by the browser
    .catch(refused => refused.name === "AbortError" || offerText()));

  section.hidden = false;
  show();
  document.addEventListener("questions", show);
})();
