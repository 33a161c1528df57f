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
