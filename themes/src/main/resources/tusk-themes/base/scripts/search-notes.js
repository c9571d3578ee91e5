// The sentences between the field and the hits.
import { LONGEST, cleaned, filled, make } from "./search.js";
import { addressOf } from "./search-address.js";

/**
 * What is to be said of a result besides its hits.
 *
 * @param {{asked: object, words: DOMStringMap, ask: function(object): void}} how ask: searches for something else
 */
export function notesOf(result, none, how) {
  const { asked, words } = how;
  const notes = [];
  if (asked.long) {
    notes.push(note(filled(words.cut, LONGEST)));
  }
  if (result.corrected && !none) {
    notes.push(note(filled(words.corrected, asked.query, result.corrected)));
  }
  if (result.relaxed?.dropped?.length && !none) {
    // Of one word without blanks parts were left out: they are no words of the reader.
    const parts = !/\s/.test(asked.query);
    notes.push(note(parts ? filled(words.partly, asked.query) : filled(words.dropped, result.relaxed.dropped.join(words.comma))));
  }
  return none ? [...notes, ...advice(result.suggestions ?? [], how)] : notes;
}

function advice(suggestions, { asked, words, ask }) {
  const notes = [];
  if (Object.keys(asked.filters).length) {
    notes.push(note(words.filtered, " ", button(words.unfiltered, () => ask({ filters: {} }))));
  }
  if (suggestions.length) {
    const links = suggestions.slice(0, 6).flatMap((query) => [" ", suggestion(query, ask)]);
    notes.push(note(words.suggested, ...links));
  }
  return [...notes, note(words.elsewhere)];
}

function suggestion(query, ask) {
  const link = make("a", "search-suggestion", query);
  link.href = addressOf({ query, filters: {}, sort: "relevance", page: 1 });
  link.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      ask({ query: cleaned(query), filters: {} });
    }
  });
  return link;
}

/** A sentence of its own. */
export function note(...children) {
  return make("p", "search-note", ...children);
}

/** A button within a sentence. */
export function button(text, action) {
  const element = make("button", "search-button", text);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}
