// What a page can do beyond being read: filter the list, and compare two pages with a slider.
"use strict";

for (const form of document.querySelectorAll("form.filter")) filterable(form);
for (const views of document.querySelectorAll("fieldset.views")) switchable(views);

function filterable(form) {
  const rows = [...document.querySelectorAll(".release")];
  const words = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const search = form.querySelector("[type=search]");
  const status = form.querySelector("[role=status]");

  function filter() {
    const asked = folded(search.value).split(" ").filter(Boolean);
    const states = new Set([...form.querySelectorAll(":checked")].map((box) => box.value));
    let shown = 0;
    for (const row of rows) {
      const fits = asked.every((word) => words.get(row).includes(word));
      row.hidden = !(fits && (!states.size || states.has(row.dataset.state)));
      shown += !row.hidden;
    }
    status.textContent = shown ? status.dataset.some.replace("{n}", shown) : status.dataset.none;
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  filter();
}

// Accents, case and kinds of spaces do not matter; the figures of a telephone number stay together.
function folded(text) {
  const letters = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  return letters.replace(/[’]/g, "'").replace(/\s+/g, " ").trim();
}

function switchable(views) {
  const section = views.closest("section");
  for (const pair of section.querySelectorAll(".pair")) pair.append(slider(pair));
  views.addEventListener("change", (event) => {
    section.classList.remove("view-three", "view-slider", "view-difference");
    section.classList.add(`view-${event.target.value}`);
  });
  views.hidden = false;
}

function slider(pair) {
  const [before, after] = ["before", "after"].map((side) => pair.querySelector(`.${side}`));
  const range = Object.assign(document.createElement("input"), { type: "range", value: 50 });
  range.setAttribute("aria-label", pair.dataset.slider);
  const stack = element("div", "stack", copy(after), copy(before));
  const slide = () => {
    stack.style.setProperty("--share", `${range.value}%`);
    range.setAttribute("aria-valuetext", `${range.value} %`);
  };
  range.addEventListener("input", slide);
  slide();
  const ends = element("div", "ends", ...[before, after].map(caption));
  return element("div", "slider", ends, range, stack);
}

function copy(figure) {
  return figure.querySelector("img").cloneNode();
}

function caption(figure) {
  return element("span", "", figure.querySelector("figcaption").textContent);
}

function element(name, style, ...content) {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...content);
  return made;
}
