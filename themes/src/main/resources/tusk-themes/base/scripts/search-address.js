// What is searched, as the address of the search page says it.
import { LONGEST, cleaned } from "./search.js";
import { KEYS } from "./search-facets.js";

const MOST_VALUES = 20;

/** Most pages of hits that are shown below each other. */
export const MOST_PAGES = 20;

/** What the address asks for. */
export function read() {
  const fields = new URLSearchParams(location.search);
  const written = fields.get("q") ?? "";
  const filters = {};
  for (const key of KEYS) {
    const values = [...new Set(fields.getAll(key))].filter(Boolean).slice(0, MOST_VALUES);
    if (values.length) {
      filters[key] = values;
    }
  }
  return {
    query: cleaned(written),
    long: Array.from(written.trim().slice(0, 4 * LONGEST)).length > LONGEST,
    filters,
    sort: fields.get("sort") === "date" ? "date" : "relevance",
    page: Math.min(MOST_PAGES, Math.max(1, parseInt(fields.get("page"), 10) || 1)),
  };
}

/** The address that asks for something. */
export function addressOf(wanted) {
  const fields = new URLSearchParams();
  if (wanted.query) {
    fields.set("q", wanted.query);
  }
  KEYS.forEach((key) => (wanted.filters[key] ?? []).forEach((value) => fields.append(key, value)));
  if (wanted.sort === "date") {
    fields.set("sort", "date");
  }
  if (wanted.page > 1) {
    fields.set("page", wanted.page);
  }
  const text = fields.toString();
  return text ? "?" + text : location.pathname;
}
