// Marks on a page what led to it from the search.
import { KEPT, make } from "./search.js";

const NAME = "tusk-search";
const MOST = 200;
const KEPT_MS = 60_000;
const BLOCKS = "p,li,td,th,dt,dd,pre,h1,h2,h3,h4,h5,h6,blockquote,figcaption,summary,caption";

let unmark = null;

/**
 * Marks what the search kept for this page, once, and goes to the first mark unless the address names a place.
 *
 * @param {string} label of the button that takes the marks away
 */
export function mark(label) {
  const words = kept();
  const place = document.querySelector("main");
  const ranges = words.length && place ? rangesOf(place, words) : [];
  if (!ranges.length) {
    return;
  }
  unmark?.();
  const clear = CSS.highlights && window.Highlight ? highlighted(ranges) : wrapped(ranges);
  const first = ranges[0].startContainer.parentElement;
  unmark = dismissal(label, clear);
  if (!location.hash) {
    first?.closest("details:not([open])")?.setAttribute("open", "");
    first?.scrollIntoView({ block: "center" });
  }
}

function kept() {
  try {
    const text = localStorage.getItem(KEPT);
    const found = JSON.parse(text);
    if (found.path !== location.pathname || Date.now() - found.at > KEPT_MS) {
      return [];
    }
    localStorage.removeItem(KEPT);
    return found.words.map((word) => folded(word).join("").trim()).filter(Boolean);
  } catch {
    return [];
  }
}

/** Each character in the form in which it is compared, one for one: case and width do not matter, blanks are one. */
function folded(text) {
  return Array.from({ length: text.length }, (none, at) => {
    const plain = text[at].normalize("NFKC").toLowerCase();
    return /\s/.test(text[at]) ? " " : plain.length === 1 ? plain : text[at];
  });
}

/** The text of an element with the place of each character; line breaks between blocks, runs of blanks once. */
function textOf(place) {
  const characters = [];
  const places = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) => (node.parentElement.closest("script,style,template,nav,button,math") ? 2 : 1),
  });
  let block = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement.closest(BLOCKS);
    if (own !== block) {
      characters.push("\n");
      places.push(null);
      block = own;
    }
    folded(node.data).forEach((character, at) => {
      if (character !== " " || characters[characters.length - 1] !== " ") {
        characters.push(character);
        places.push([node, at]);
      }
    });
  }
  return { text: characters.join(""), places };
}

function rangesOf(place, words) {
  const { text, places } = textOf(place);
  const taken = [];
  // The longest first: a word within a marked one is not marked again.
  for (const word of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    for (let at = text.indexOf(word); at >= 0 && taken.length < MOST; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (whole(text, at, end) && !taken.some((other) => at < other.end && other.at < end)) {
        taken.push({ at, end });
      }
    }
  }
  return taken.sort((a, b) => a.at - b.at).map(({ at, end }) => rangeOf(places[at], places[end - 1]));
}

/** Latin words of one or two letters are marked only where they stand alone. */
function whole(text, at, end) {
  const letter = /[a-z0-9]/;
  const short = end - at < 3 && letter.test(text[at]);
  return !short || !(letter.test(text[at - 1] ?? "") || letter.test(text[end] ?? ""));
}

function rangeOf([first, from], [last, to]) {
  const range = document.createRange();
  range.setStart(first, from);
  range.setEnd(last, to + 1);
  return range;
}

function highlighted(ranges) {
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return () => CSS.highlights.delete(NAME);
}

/** For browsers without highlights: an element around each piece of text. From the end, so that ranges stay right. */
function wrapped(ranges) {
  const marks = ranges.reverse().flatMap((range) => pieces(range).map(wrap));
  ranges.reverse();
  return () => marks.forEach((element) => element.replaceWith(...element.childNodes));
}

function pieces(range) {
  const pieces = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node = walker.currentNode.nodeType === 3 ? walker.currentNode : walker.nextNode(); node; node = walker.nextNode()) {
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      pieces.push(rangeOf([node, from], [node, to - 1]));
    }
  }
  return pieces.reverse();
}

function wrap(range) {
  const element = document.createElement("mark");
  range.surroundContents(element);
  return element;
}

/** The marks go with Esc or with a button, which phones need. */
function dismissal(label, clear) {
  const button = make("button", "search-unmark", label);
  button.type = "button";
  const gone = () => {
    clear();
    button.remove();
    removeEventListener("keydown", escaped);
    unmark = null;
  };
  const escaped = (event) => event.key === "Escape" && !document.querySelector("dialog[open]") && gone();
  button.addEventListener("click", gone);
  addEventListener("keydown", escaped);
  document.body.append(button);
  return gone;
}
