// Suggests titles and words while somebody types. The search works without it.
(() => {
  "use strict";
  const field = document.querySelector("[data-suggest]");
  if (!field) {
    return;
  }

  const list = document.createElement("datalist");
  list.id = "suggestions";
  field.after(list);
  field.setAttribute("list", list.id);
  let pause = 0;
  let asked = null;

  const ask = async typed => {
    asked = new AbortController();
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
      const [, names] = await answer.json();
      list.replaceChildren(...names.map(name => {
        const option = document.createElement("option");
        option.value = name;
        return option;
      }));
    } catch {
      // Aborted, offline or too fast: nothing is suggested
    }
  };

  field.addEventListener("input", () => {
    clearTimeout(pause);
    asked?.abort();
    const typed = field.value.trim();
    pause = typed.length < 2 ? list.replaceChildren() : setTimeout(ask, 150, typed);
  });
})();
