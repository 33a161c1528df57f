// Writes what is typed onto the card, and only there. Without this script the card has empty lines to fill in by pen.
(() => {
  "use strict";
  const card = document.getElementById("card");
  const fields = document.getElementById("card-fields");
  if (!card || !fields) {
    return;
  }

  const warning = document.getElementById("card-long");
  const button = document.getElementById("card-print");
  const sizes = ["9", "8.5", "8", "7.5", "7"];
  const inputs = [...fields.querySelectorAll("input")];

  // As it will be printed: the largest letters with which both sides keep the size of a card
  const fit = () => {
    const sheet = card.cloneNode(true);
    sheet.removeAttribute("id");
    sheet.className += " measured";
    card.after(sheet);
    const most = sheet.firstElementChild.getBoundingClientRect().width * 54 / 85.6 + 1;
    const size = sizes.find(each => {
      sheet.dataset.size = each;
      return [...sheet.children].every(side => side.offsetHeight <= most);
    });
    sheet.remove();
    card.dataset.size = size ?? sizes.at(-1);
    const words = size ? "" : warning.dataset.long;
    if (warning.textContent !== words) {
      warning.textContent = words;
    }
  };

  const show = () => {
    for (const input of inputs) {
      card.querySelector(`[data-of=${input.id}]`).textContent = input.value.trim();
      // What is pasted into a full field is cut by the browser in silence
      const full = document.querySelector(`#${input.id}-hint .full`);
      const words = input.value.length < input.maxLength ? "" : full.dataset.full;
      if (full.textContent !== words) {
        full.textContent = words;
      }
    }
    fit();
  };

  fields.addEventListener("input", show);
  button.addEventListener("click", () => print());
  addEventListener("pageshow", show);
  fields.hidden = button.hidden = false;
  show();
})();
