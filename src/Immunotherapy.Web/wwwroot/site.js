// Opens the meaning of a term beside it. Without this script, or in a browser without pop-ups, the link leads to the glossary.
(() => {
  "use strict";
  const words = document.getElementById("term-words");
  if (!words || !("popover" in HTMLElement.prototype)) {
    return;
  }

  const make = (tag, text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
  };

  const box = make("div", "");
  box.className = "meaning";
  box.popover = "auto";
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "meaning-term");
  document.body.append(box);
  let opener = null;

  const place = () => {
    const at = opener.getBoundingClientRect();
    const room = document.documentElement.clientWidth - box.offsetWidth - 16;
    box.style.insetBlockStart = `${at.bottom + scrollY + 8}px`;
    box.style.left = `${Math.max(16, Math.min(at.left, room)) + scrollX}px`;
  };

  const open = (link, entry) => {
    const name = make("strong", entry.querySelector("dt").textContent);
    name.id = "meaning-term";
    const more = make("a", words.dataset.more);
    more.href = link.href;
    const close = make("button", words.dataset.close);
    close.type = "button";
    close.addEventListener("click", () => box.hidePopover());
    const head = make("p", "");
    head.append(name);
    const foot = make("div", "");
    foot.append(more, close);
    box.replaceChildren(head, make("p", entry.querySelector("dd").textContent), foot);
    opener = link;
    box.lang = entry.closest("[lang]").lang;
    box.dir = entry.closest("[dir]").dir;
    // With its source, Tab goes from the term through the box to what comes after the term
    box.showPopover({ source: link });
    place();
    close.focus({ preventScroll: true });
    foot.scrollIntoView({ block: "nearest" });
  };

  box.addEventListener("toggle", event => {
    if (event.newState === "closed" && (document.activeElement === opener || box.contains(document.activeElement))) {
      opener.focus({ preventScroll: true });
      opener.scrollIntoView({ block: "nearest" });
    }
  });

  // Left open, it would cover what Tab comes to next
  box.addEventListener("focusout", event => event.relatedTarget && !box.contains(event.relatedTarget) && box.hidePopover());

  addEventListener("resize", () => box.matches(":popover-open") && place());

  document.addEventListener("click", event => {
    const link = event.target.closest?.("a.term");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    const path = link.getAttribute("href");
    const entry = [...document.querySelectorAll(".terms [data-term]")].find(each => each.dataset.term === path);
    if (entry) {
      event.preventDefault();
      open(link, entry);
    }
  });
})();

// The offer to undo a decision goes after its time; from the comment's own page it can be undone later
(() => {
  "use strict";
  const offer = document.querySelector("[data-undo]");
  if (offer) {
    setTimeout(() => offer.querySelector("form")?.remove(), offer.dataset.undo * 1000);
  }
})();

// Ticked questions make a list that this browser alone keeps
(() => {
  "use strict";
  const most = 50;
  const boxes = [];
  let key;
  let unkept = null;

  const tidy = text => text.trim().replace(/\s+/g, " ");
  const fits = text => text !== "" && [...text].length <= 300;
  const read = () => {
    try {
      const { version, questions } = unkept ?? JSON.parse(localStorage.getItem(key));
      return version === 1 ? [...new Set(questions.filter(each => typeof each === "string" && each === tidy(each) && fits(each)))].slice(0, most) : [];
    } catch {
      return [];
    }
  };

  const show = () => {
    const questions = read();
    boxes.forEach(box => box.checked = questions.includes(box.value));
    document.dispatchEvent(new Event("questions"));
  };

  const write = questions => {
    const list = { version: 1, questions };
    try {
      questions.length ? localStorage.setItem(key, JSON.stringify(list)) : localStorage.removeItem(key);
      unkept = null;
    } catch {
      unkept = list;
    }
    show();
  };

  for (const place of document.querySelectorAll(".questions li, .to-ask li")) {
    const said = place.closest(".questions, .to-ask").querySelector("[data-count]");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = tidy(place.textContent);
    if (said && fits(box.value)) {
      key = `my-questions-${place.closest("[lang]").lang}`;
      const label = document.createElement("label");
      label.htmlFor = box.id = `ask-${boxes.push(box)}`;
      label.append(...place.childNodes);
      place.append(box, label);
      place.className = "tick";
      said.closest("p").hidden = false;
      box.onchange = () => {
        document.querySelectorAll("[data-count]").forEach(each => each.textContent = "");
        const questions = read().filter(each => each !== box.value);
        const full = box.checked && questions.push(box.value) > most;
        full ? show() : write(questions);
        said.textContent = full ? said.dataset.full : unkept ? said.dataset.lost : said.dataset.count.replace("{0}", questions.length);
      };
    }
  }

  if (key) {
    window.myQuestions = { most, tidy, fits, read, write, kept: () => !unkept };
    show();
    onpageshow = show;
    onstorage = event => (event.key === key || event.key === null) && show();
  }
})();
