// Runs beside the page of a release, in a document cut off from everything: it shows the page,
// and tells the preview which part of it was chosen.

const PIECE = "[data-origin]";
const LOOK = `
  ${PIECE} { cursor: pointer; }
  ${PIECE}:hover { background-color: rgb(20 82 90 / 0.08); }
  ${PIECE}:focus-visible { outline: 2px solid #14525a; outline-offset: 2px; }
  .chosen-piece, .chosen-piece:hover { background-color: rgb(20 82 90 / 0.14); }
`;
const still = matchMedia("(prefers-reduced-motion: reduce)");
let first = true;
let current = null;
let chosen = null;

const sheet = new CSSStyleSheet();
sheet.replaceSync(LOOK);
document.adoptedStyleSheets = [sheet];

addEventListener("message", ({ source, data }) => {
  if (source === parent) ({ hello, show, light: layOnDesk, focus: focusCurrent, leave })[data.kind]?.(data);
});
addEventListener("click", click);
addEventListener("keydown", keydown);
addEventListener("resize", keepInView);
hello();

function hello() {
  tell({ kind: "ready" });
}

function tell(message) {
  parent.postMessage(message, "*");
}

// Showing ------------------------------------------------------------------------------------

function show({ html, desk }) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.lang = fresh.documentElement.lang;
  document.title = fresh.title;
  dress(fresh.querySelector("style")?.textContent ?? "");
  morph(document.body, fresh.body, first ? undefined : glow);
  first = false;
  layOnDesk({ desk });
  setCurrent(current?.isConnected ? current : pieces()[0]);
  tell({ kind: "shown" });
  followChosen();
}

function dress(css) {
  let style = document.querySelector("style");
  style ??= document.head.appendChild(document.createElement("style"));
  if (style.textContent !== css) style.textContent = css;
}

// Around a sheet with a colour of its own lies the preview's desk, light or dark.
function layOnDesk({ desk }) {
  const opaque = getComputedStyle(document.body).backgroundColor.startsWith("rgb(");
  document.documentElement.style.setProperty("background", opaque ? desk : "", "important");
}

function glow(element) {
  if (still.matches || !element.animate) return;
  element.animate([{ backgroundColor: "rgb(255 221 120 / 0.75)" }, {}], { duration: 1600 });
}

// Choosing -----------------------------------------------------------------------------------

function click(event) {
  const link = event.target.closest("a[href]");
  const href = link?.getAttribute("href") ?? "";
  if (href.startsWith("#")) return;
  if (link) event.preventDefault();
  if (/^[^/:?#]+\.html$/.test(href)) {
    tell({ kind: "open", slug: href.replace(/\.html$/, "") });
  } else if (String(getSelection()) === "") {
    choose(pieceOf(event.target));
  }
}

function keydown(event) {
  if (event.key === "Escape") tell({ kind: "close" });
  if (!event.target.matches?.(PIECE) || event.altKey || event.ctrlKey || event.metaKey) return;
  const every = pieces();
  const at = every.indexOf(event.target);
  const next = {
    ArrowDown: every[at + 1],
    ArrowUp: every[at - 1],
    Home: every[0],
    End: every.at(-1),
  }[event.key];
  if (next) {
    setCurrent(next);
    next.focus();
    event.preventDefault();
  } else if (event.key === "Enter") {
    choose(event.target);
    event.preventDefault();
  }
}

function choose(piece) {
  if (!piece) return;
  leave();
  setCurrent(piece);
  chosen = piece;
  chosen.classList.add("chosen-piece");
  tell({ kind: "choose", at: piece.dataset.origin });
}

// The lines that open beside the page, or below it, leave it less room.
function keepInView() {
  chosen?.scrollIntoView({ block: "nearest" });
}

// What is typed above it moves its lines.
function followChosen() {
  if (!chosen?.isConnected) return;
  chosen.classList.add("chosen-piece");
  tell({ kind: "moved", at: chosen.dataset.origin });
}

function leave() {
  chosen?.classList.remove("chosen-piece");
  chosen = null;
}

// The piece a place belongs to: the one around it, or else the nearest one within what is around.
function pieceOf(element) {
  const around = element.closest(PIECE);
  for (let one = element; one && !around; one = one.parentElement) {
    const inside = one.querySelector(PIECE);
    if (inside) return inside;
  }
  return around;
}

// One piece at a time is reached with Tab, its neighbours with the arrows.
function setCurrent(piece) {
  for (const one of pieces()) one.tabIndex = one === piece ? 0 : -1;
  current = piece ?? null;
}

function pieces() {
  return [...document.querySelectorAll(PIECE)].filter((one) => !one.querySelector(PIECE));
}

function focusCurrent() {
  current?.focus();
}
