// Looks through window.RELEASES as somebody types; nothing is sent anywhere.
"use strict";
(function () {
  const place = document.getElementById("search");
  if (!place) return;
  const made = (name, above, said) => above.appendChild(Object.assign(document.createElement(name), said));
  const form = made("form", place, { role: "search" });
  made("label", form, { htmlFor: "words", textContent: place.dataset.label });
  const field = made("input", form, { id: "words", type: "search", autocomplete: "off", spellcheck: false });
  const told = made("p", form, { role: "status" }), list = made("ol", form, { className: "found" });
  const waiting = place.dataset.lists.split(" "), most = 50;
  let rows;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/[’']/g, "'").replace(/\s+/g, " ");

  function load() {
    if (!waiting.length) return Promise.resolve();
    return Promise.all(waiting.splice(0).map((name) => new Promise((done) => {
      const script = document.createElement("script");
      script.src = name;
      script.onload = script.onerror = done;
      document.head.append(script);
    }))).then(() => {
      rows = (window.RELEASES || []).map((one) => [one, fold(
        [one.title, one.lead, one.partners.join(" "), one.place, one.date].join(" "))]);
      rows.sort((one, other) => other[0].date.localeCompare(one[0].date));
      search();
    });
  }

  function search() {
    const words = fold(field.value).split(" ").filter(Boolean);
    const found = words.length && rows ? rows.filter(([, text]) => words.every((word) => text.includes(word))) : [];
    list.replaceChildren(...found.slice(0, most).map(([one]) => item(one)));
    told.textContent = !words.length || !rows ? "" : found.length ? place.dataset.found + " " + found.length : place.dataset.none;
  }

  function item(one) {
    const entry = document.createElement("li"), link = document.createElement("a"), about = document.createElement("p");
    link.href = one.page;
    link.textContent = one.title;
    entry.lang = one.language;
    about.textContent = [one.place, one.partners.join(", ")].filter(Boolean).join(" · ");
    entry.append(link, about);
    return entry;
  }

  place.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("focus", load);
  field.addEventListener("input", () => load().then(() => rows && search()));
})();
