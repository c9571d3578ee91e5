// The box that opens over any page.
import { announcer, arrows, cleaned, filled, make, meant, search, typed } from "./search.js";
import { show } from "./search-hits.js";

const SIZE = 6;
const MOST_WORDS = 5;

/** What may be the beginning of a word, or pinyin. */
const LATIN = /[a-z0-9_]$/i;

/**
 * Makes the box and returns what opens it.
 *
 * @param {DOMStringMap} words its texts, and the folder of the engine
 */
export function box(words) {
  const folder = new URL(words.folder, document.baseURI).href;
  const parts = built(words, folder);
  const say = announcer(parts.said);
  let turn = 0;

  async function run() {
    const own = ++turn;
    const query = cleaned(parts.input.value);
    parts.all.hidden = !query;
    parts.all.href = `${folder}?q=${encodeURIComponent(query)}`;
    if (!query) {
      offered([]);
      return shown([], words.hint, "");
    }
    const late = setTimeout(() => own === turn && (parts.status.textContent = words.loading), 300);
    parts.list.setAttribute("aria-busy", "true");
    const results = (result) => {
      if (own === turn && result) {
        const text = sentence(query, result, words);
        shown(result.hits, text, text);
      }
    };
    try {
      results(await search(folder, query, { limit: SIZE, facets: false, onPartial: (result) => result.total && results(result) }));
    } catch (error) {
      const text = error.code === "offline" ? words.offlined : words.failed;
      own === turn && shown([], text, text);
    }
    clearTimeout(late);
    own === turn && parts.list.setAttribute("aria-busy", "false");
    const others = own === turn && LATIN.test(query) ? await meant(query) : [];
    own === turn && offered(others.slice(0, MOST_WORDS));
  }

  function offered(others) {
    parts.words.replaceChildren(...others.map((text) => word(text, chosen)));
    parts.words.hidden = !others.length;
  }

  function chosen(text) {
    parts.input.value = text;
    parts.input.focus();
    run();
  }

  function shown(hits, text, spoken) {
    parts.status.textContent = text;
    say(spoken);
    show(parts.list, hits, { folder, brief: true, types: {} });
  }

  const forget = typed(parts.input, run);
  parts.form.addEventListener("submit", (event) => {
    forget();
    if (!cleaned(parts.input.value)) {
      event.preventDefault();
    }
  });
  parts.list.addEventListener("click", (event) => followed(event, parts.dialog, words));
  arrows(parts.dialog, parts.input, parts.list);
  return () => opened(parts);
}

function built(words, folder) {
  const input = make("input", "search-input");
  Object.assign(input, { name: "q", type: "text", inputMode: "search", enterKeyHint: "search", maxLength: 300, autocomplete: "off", spellcheck: false });
  input.setAttribute("aria-label", words.label);
  input.placeholder = words.label;
  const close = make("button", "search-close", "\u00d7");
  close.type = "button";
  close.setAttribute("aria-label", words.close);
  const form = make("form", "search-form", input, close);
  form.action = folder;
  form.setAttribute("role", "search");
  const status = make("p", "search-status", words.hint);
  const said = make("p", "visually-hidden");
  said.setAttribute("role", "status");
  const list = make("ol", "search-hits");
  const others = make("p", "search-words");
  others.hidden = true;
  const all = make("a", "search-all", words.all);
  all.hidden = true;
  const dialog = make("dialog", "search-dialog", form, status, said, list, others, all);
  dialog.setAttribute("aria-label", words.title);
  document.body.append(dialog);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return { dialog, form, input, status, said, list, words: others, all };
}

function sentence(query, { total, corrected }, words) {
  if (!total) {
    return filled(words.none, query);
  }
  const count = filled(words.total, total.toLocaleString("en"));
  return corrected ? `${filled(words.corrected, query, corrected)} ${count}` : count;
}

function word(text, chosen) {
  const element = make("button", "search-word", text);
  element.type = "button";
  element.addEventListener("click", () => chosen(text));
  return element;
}

function opened({ dialog, input }) {
  if (dialog.open) {
    return input.focus();
  }
  const before = document.activeElement;
  dialog.addEventListener("close", () => before?.focus(), { once: true });
  dialog.showModal();
  input.focus();
  input.select();
}

/** A hit on the page that is open: nothing is loaded, so the marks are set here. */
function followed(event, dialog, words) {
  const link = event.target.closest("a");
  if (link && link.pathname === location.pathname && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    dialog.close();
    if (link.hash) {
      location.hash = link.hash;
    }
    import("./search-marks.js").then((module) => module.mark(words.unmark));
  }
}
