// The search page. What is searched stands in the address, so that a search can be shared and the browser's back works.
import { announcer, arrows, cleaned, filled, ready, typed } from "./search.js";
import { answers } from "./search-answers.js";
import { MOST_PAGES, addressOf, read } from "./search-address.js";
import { show as showFacets } from "./search-facets.js";
import { show as showHits } from "./search-hits.js";
import { button, note, notesOf } from "./search-notes.js";

const SIZE = 10;

const part = (id) => document.getElementById("search-" + id);
const words = { ...document.getElementById("tusk-search").dataset, ...document.getElementById("tusk-search-page").dataset };
const folder = new URL(words.folder, document.baseURI).href;
const types = Object.fromEntries([...document.querySelectorAll("[data-type]")].map((link) => [link.dataset.type, link.textContent]));
const input = part("input");
const say = announcer(part("said"));
const title = document.title;

let asked = read();
let hits = [];
let turn = 0;
let waiting = 0;

/** Asks for something else: {@code push} makes an entry in the browser's history, {@code replace} changes the last. */
function ask(change, how) {
  asked = { ...asked, page: 1, long: false, ...change };
  const address = addressOf(asked);
  if (how === "push" && address !== location.search && address !== location.pathname + location.search) {
    history.pushState(null, "", address);
  } else {
    history.replaceState(history.state, "", address);
  }
  return run(asked.page > 1 ? hits.length : 0);
}

/** What a note offers instead; it also stands in the field. */
function askElse(change) {
  input.value = change.query ?? asked.query;
  input.focus();
  return ask(change, "push");
}

/** Searches for what is asked, or for the hits after the first so many of it. */
async function run(offset = 0) {
  const own = ++turn;
  const current = asked;
  document.title = current.query ? `${current.query} · ${title}` : title;
  if (!current.query) {
    return idle();
  }
  busy(true);
  const before = hits.slice(0, offset);
  const limit = offset ? SIZE : SIZE * current.page;
  const shown = (result, whole) => own === turn && result && results(result, before, whole);
  try {
    const options = { limit, offset, filters: current.filters, sort: current.sort, facets: true };
    await answers(folder, current.query, options, shown);
  } catch (error) {
    if (own === turn) {
      failed(error.code);
    }
  }
  if (own === turn) {
    busy(false);
  }
}

function busy(is) {
  clearTimeout(waiting);
  part("live").setAttribute("aria-busy", is);
  if (is) {
    view({ index: false });
    // Only if it takes long: a word that flashes at each letter is of no use.
    waiting = setTimeout(() => {
      part("status").textContent = words.loading;
    }, 300);
  }
}

/** Which parts of the page are seen. */
function view(parts) {
  part("live").hidden = false;
  part("index").hidden = !parts.index;
  part("help").hidden = !parts.help;
}

function idle() {
  busy(false);
  hits = [];
  view({ index: true, help: true });
  part("status").textContent = words.idle;
  part("notes").replaceChildren();
  list(0);
  say("");
}

function results(result, before, whole) {
  clearTimeout(waiting);
  hits = [...before, ...result.hits];
  const none = result.total === 0;
  view({ index: none && whole, help: none && whole });
  const text = none ? filled(words.nothing, asked.query) : filled(words.total, result.total.toLocaleString("en"));
  const notes = notesOf(result, none, { asked, words, ask: askElse });
  part("status").textContent = none && !whole ? words.loading : text;
  part("notes").replaceChildren(...(whole ? notes : []));
  if (whole) {
    say([text, ...notes.slice(0, 1).map((note) => note.textContent)].join(" "));
  }
  list(result.total);
  facets(result);
}

function list(total) {
  showHits(part("hits"), hits, { folder, brief: false, types });
  part("more").hidden = hits.length >= total || !hits.length || asked.page >= MOST_PAGES;
  part("filters").hidden = !total;
}

function facets(result) {
  const now = { facets: result.facets ?? {}, filters: asked.filters, sort: asked.sort };
  showFacets(part("facets"), now, { words, types, change: filtered });
}

function filtered(key, value, is) {
  if (key === "sort") {
    return ask({ sort: value }, "push");
  }
  const values = (asked.filters[key] ?? []).filter((other) => other !== value);
  const filters = { ...asked.filters, [key]: is ? [...values, value] : values };
  if (!filters[key].length) {
    delete filters[key];
  }
  return ask({ filters }, "push");
}

function failed(code) {
  const sentence = code === "offline" ? words.offlined : words[code];
  hits = [];
  list(0);
  view({ index: true });
  part("status").textContent = "";
  const actions = { offline: () => run(), broken: () => run(), version: () => location.reload() };
  const again = actions[code] ? [" ", button(words.retry, actions[code])] : [];
  part("notes").replaceChildren(note(sentence, ...again));
  say(sentence);
}

/** Filters of a narrow screen are folded. */
function fold(wide) {
  part("filters").open = wide.matches;
}

function start() {
  document.documentElement.classList.remove("searching");
  part("off").hidden = true;
  input.value = asked.query;
  const forget = typed(input, () => cleaned(input.value) !== asked.query && ask({ query: cleaned(input.value) }, "replace"));
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    forget();
    ask({ query: cleaned(input.value) }, "push");
  });
  part("more").addEventListener("click", more);
  addEventListener("popstate", () => {
    asked = read();
    input.value = asked.query;
    run();
  });
  addEventListener("pagehide", () => history.replaceState({ top: scrollY }, ""));
  arrows(document, input, part("hits"));
  const wide = matchMedia("(min-width: 80em)");
  wide.addEventListener("change", fold);
  fold(wide);
  if (!asked.query) {
    input.focus();
    // What goes wrong is said when something is searched.
    ready(folder).catch(() => {});
  }
  const top = history.state?.top ?? 0;
  run().then(() => top && scrollTo(0, top));
}

/** The next hits; the focus goes to the first of them, as the button may be gone. */
async function more() {
  const first = hits.length;
  await ask({ page: asked.page + 1 }, "replace");
  part("hits").children[first]?.querySelector("a").focus();
}

start();
