// Keeps the page up to date with the server, and lets the reader move about in it.

import { morph } from "/morph.js";

const RETRY = 2000; // milliseconds
const SAID = 4000;

const { address } = document.body.dataset;
const byId = (id) => document.getElementById(id);
const frame = byId("page");
const source = byId("source");
const search = byId("search");
let shownVersion = null;
let shownPlace = null;
let opener = null;
let following = false; // what opened the lines, wherever it moves
let frameReady = false;
let waitingPage = null;
let renewing = false;
let renewAgain = false;
let silence = null;

if (document.body.classList.contains("release")) {
  const at = new URLSearchParams(location.search).get("at"); // a passage that was found
  startTabs();
  if (at) openSource(at, byId("tab-page"));
  addEventListener("message", hear);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", () => send({ kind: "light", desk: desk() }));
  send({ kind: "hello" }); // the frame may have been there first
}
search?.addEventListener("input", () => {
  history.replaceState(null, "", search.value ? `/?words=${encodeURIComponent(search.value)}` : "/");
  renew();
});
hideSearch();
document.addEventListener("click", click);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeSource();
});
listen();

// News ---------------------------------------------------------------------------------------

// A hidden page does not listen: browsers keep six connections to a server, for all their tabs.
// A preview that is started anew has another key: it answers once another page has brought that.
function listen() {
  let events = null;
  let again = null;
  const follow = () => {
    clearTimeout(again);
    events?.close();
    events = null;
    if (document.hidden) return;
    events = new EventSource(`${address}/events`);
    events.onmessage = renew;
    events.onopen = () => tellLost(false);
    events.onerror = () => {
      tellLost(true);
      if (events?.readyState === EventSource.CLOSED) again = setTimeout(follow, RETRY);
    };
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => events?.close());
  follow();
}

// One request at a time; news that come meanwhile are fetched together afterwards.
async function renew() {
  if (renewing) {
    renewAgain = true;
    return;
  }
  renewing = true;
  try {
    const words = encodeURIComponent(search?.value ?? "");
    const answer = await fetch(`${address}/state?page=${shownVersion ?? ""}&words=${words}`);
    if (answer.ok) show(await answer.json());
  } catch {
    tellLost(true);
  }
  renewing = false;
  if (renewAgain) {
    renewAgain = false;
    renew();
  }
}

function tellLost(lost) {
  const told = byId("lost");
  if (lost === (told.childElementCount > 0)) return;
  told.replaceChildren(...(lost ? [byId("lost-words").content.cloneNode(true)] : []));
}

function show({ parts, title, refused, version, page }) {
  for (const [id, html] of Object.entries(parts)) fill(byId(id), html);
  hideSearch();
  if (!frame) return;
  document.title = title;
  document.querySelector("main").classList.toggle("refused", refused);
  if (page !== null) showPage(page, version);
  if (shownPlace) showSource(followed());
}

function fill(element, html) {
  const fresh = element.cloneNode(false);
  fresh.innerHTML = html;
  morph(element, fresh);
}

// The page in its frame ----------------------------------------------------------------------

function showPage(html, version) {
  shownVersion = version;
  waitingPage = html;
  if (frameReady) sendPage();
}

function sendPage() {
  if (waitingPage !== null) send({ kind: "show", html: waitingPage, desk: desk() });
  waitingPage = null;
}

function desk() {
  return getComputedStyle(document.querySelector("main")).backgroundColor;
}

function send(message) {
  frame?.contentWindow.postMessage(message, "*"); // its origin is opaque, and it cannot leave /frame
}

function hear({ source: from, data }) {
  if (from !== frame.contentWindow) return;
  if (data.kind === "ready") {
    frameReady = true;
    sendPage();
  } else if (data.kind === "shown") {
    frame.dataset.version = shownVersion;
  } else if (data.kind === "choose") {
    openSource(data.at, frame);
  } else if (data.kind === "moved") {
    if (shownPlace && following && opener === frame) showSource(data.at);
  } else if (data.kind === "open") {
    location.href = `/release/${encodeURIComponent(data.slug)}`;
  } else if (data.kind === "close") {
    closeSource();
  }
}

// Tabs ---------------------------------------------------------------------------------------

function startTabs() {
  const tabs = [...document.querySelectorAll("[role=tab]")];
  const names = tabs.map((tab) => tab.id.replace("tab-", ""));
  const select = (name, { focus = false } = {}) => {
    for (const tab of tabs) {
      const selected = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", selected);
      tab.tabIndex = selected ? 0 : -1;
      byId(tab.getAttribute("aria-controls")).hidden = !selected;
      if (selected && focus) tab.focus();
    }
    document.querySelector("main").dataset.tab = name;
    history.replaceState(null, "", name === "page" ? location.pathname : `#${name}`);
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener("click", () => select(names[at]));
    tab.addEventListener("keydown", (event) => {
      const last = tabs.length - 1;
      const next = {
        ArrowRight: at === last ? 0 : at + 1,
        ArrowLeft: at === 0 ? last : at - 1,
        Home: 0,
        End: last,
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      select(names[next], { focus: true });
    });
  });
  const follow = () => {
    const asked = location.hash.slice(1);
    select(names.includes(asked) ? asked : "page");
  };
  addEventListener("hashchange", follow);
  follow();
}

// The lines of a file ------------------------------------------------------------------------

function click(event) {
  const place = event.target.closest("[data-at]");
  const copied = event.target.closest("[data-copy]");
  if (place) openSource(place.dataset.at, place);
  else if (copied) copied.dataset.rich ? copyRich(copied) : copy(copied);
  else if (event.target.closest("[data-close]")) closeSource();
}

async function openSource(at, from) {
  following = !source.contains(from);
  if (following) opener = from;
  if (!(await showSource(at))) return;
  byId("source-title").focus({ preventScroll: true });
  source.scrollTop = 0;
  source.querySelector(".line.inside")?.scrollIntoView({ block: "nearest" });
}

// Where the lines are now that the panel was opened for: a finding tells it, the frame will.
function followed() {
  return (following && opener.isConnected && opener.dataset.at) || shownPlace;
}

async function showSource(at) {
  shownPlace = at;
  const answer = await fetch(`${address}/source?at=${encodeURIComponent(at)}`).catch(() => null);
  if (shownPlace !== at) return false;
  if (!answer?.ok) {
    shownPlace = null;
    say(answer ? source.dataset.missing : byId("lost").textContent);
    return false;
  }
  fill(source, await answer.text());
  source.hidden = false;
  return true;
}

function closeSource() {
  if (!source || source.hidden) return;
  source.hidden = true;
  shownPlace = null;
  send({ kind: "leave" });
  if (opener === frame) {
    frame.focus();
    send({ kind: "focus" });
  } else if (opener?.isConnected) {
    opener.focus();
  }
}

async function copy(button) {
  const element = byId(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(element.textContent);
    say(button.dataset.copied);
  } catch {
    getSelection().selectAllChildren(element);
  }
}

// Mail programs take the HTML, all others the text. Safari wants the item before its content is there.
async function copyRich(button) {
  const text = new Blob([byId(button.dataset.copy).textContent], { type: "text/plain" });
  const html = fetch(button.dataset.rich).then(async (answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return new Blob([await answer.text()], { type: "text/html" });
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/html": html, "text/plain": text })]);
    say(button.dataset.copied);
  } catch {
    copy(button);
  }
}

function say(message) {
  byId("said").textContent = message;
  clearTimeout(silence);
  silence = setTimeout(() => { byId("said").textContent = ""; }, SAID);
}

// The list -----------------------------------------------------------------------------------

// There is nothing to look for before the first release.
function hideSearch() {
  if (search) search.parentElement.hidden = !search.value && !document.querySelector("#releases table");
}
