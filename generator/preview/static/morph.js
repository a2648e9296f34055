// Make one tree like another and keep the nodes that stay: what is unchanged does not flicker,
// and focus, scroll positions and open parts survive.

const KEPT = new Set(["open", "tabindex"]);

/** Make `old` like `fresh`, which is used up; `changed` is called with each element that differs. */
export function morph(old, fresh, changed = () => {}) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeName !== fresh.nodeName) {
    replace(old, fresh, changed);
  } else if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = fresh.nodeValue;
    changed(old.parentElement);
  } else {
    morphAttributes(old, fresh);
    morphChildren(old, fresh, changed);
  }
}

function morphAttributes(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name) && !KEPT.has(name)) old.removeAttribute(name);
  }
}

// What has been typed or taken out stands between a head and a tail that say the same as before.
function morphChildren(old, fresh, changed) {
  const olds = [...old.childNodes];
  const news = [...fresh.childNodes];
  while (olds.length && news.length && alike(olds[0], news[0])) {
    morph(olds.shift(), news.shift(), changed);
  }
  const tail = [];
  while (olds.length && news.length && alike(olds.at(-1), news.at(-1))) {
    tail.unshift([olds.pop(), news.pop()]);
  }
  const end = tail.length ? tail[0][0] : null;
  while (olds.length && news.length) morph(olds.shift(), news.shift(), changed);
  for (const gone of olds) gone.remove();
  for (const added of news) {
    old.insertBefore(added, end);
    changed(element(added));
  }
  for (const [one, other] of tail) morph(one, other, changed);
}

function alike(one, other) {
  return one.nodeName === other.nodeName && one.textContent === other.textContent;
}

function replace(old, fresh, changed) {
  old.replaceWith(fresh);
  changed(element(fresh));
}

function element(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
}
