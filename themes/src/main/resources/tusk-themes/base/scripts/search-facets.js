// The filters beside the hits: what values there are, how many hits have them, which are chosen.
import { filled, make } from "./search.js";

/** The keys of filters, in the order shown. */
export const KEYS = ["type", "tag", "author", "year", "version"];

const FEW = 8;
const MOST = 60;

let shown = "";

/**
 * Shows the filters of a result, unless they stand there already.
 *
 * @param {HTMLElement} place
 * @param {{facets: object, filters: object, sort: string}} now filters: chosen values by key
 * @param {{words: DOMStringMap, types: object, change: function(string, string, boolean): void}} how
 */
export function show(place, now, how) {
  const text = JSON.stringify([now.facets, now.filters, now.sort]);
  if (text === shown && place.firstChild) {
    return;
  }
  shown = text;
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...place.querySelectorAll("details[open]")].map((details) => details.id);
  place.replaceChildren(sorting(now, how), ...KEYS.map((key) => group(key, now, how)).filter(Boolean));
  open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  document.getElementById(focused)?.focus();
}

function sorting(now, how) {
  const chips = ["relevance", "date"].map((sort) =>
    chip({ name: "sort", value: sort, text: how.words[sort], type: "radio", checked: now.sort === sort }, how),
  );
  return fieldset(how.words.sort, chips);
}

function group(key, now, how) {
  const values = valuesOf(key, now);
  if (!values.length) {
    return null;
  }
  const chips = values.slice(0, MOST + 1).map(({ value, count }) =>
    chip({ name: key, value, text: (key === "type" && how.types[value]) || value, count, checked: chosen(key, value, now) }, how),
  );
  const set = fieldset(how.words["facet" + key], chips.slice(0, FEW));
  if (chips.length > FEW) {
    const rest = make("details", "chips-rest", make("summary", "", filled(chips.length > MOST ? how.words.first : how.words.every, Math.min(MOST, chips.length))));
    rest.id = "search-rest-" + key;
    rest.append(make("div", "chips", ...chips.slice(FEW, MOST)));
    set.append(rest);
  }
  return set;
}

/** Values in the engine's order, years newest first; chosen ones always, and first. */
function valuesOf(key, now) {
  const found = now.facets[key] ?? [];
  const known = found.map((facet) => facet.value);
  const absent = (now.filters[key] ?? []).filter((value) => !known.includes(value)).map((value) => ({ value, count: 0 }));
  const sorted = key === "year" ? [...found].sort((a, b) => b.value.localeCompare(a.value)) : found;
  const all = [...absent, ...sorted];
  return [...all.filter((facet) => chosen(key, facet.value, now)), ...all.filter((facet) => !chosen(key, facet.value, now))];
}

function chosen(key, value, now) {
  return (now.filters[key] ?? []).includes(value);
}

function fieldset(title, chips) {
  return make("fieldset", "facet", make("legend", "", title), make("div", "chips", ...chips));
}

function chip(choice, how) {
  const input = document.createElement("input");
  input.type = choice.type ?? "checkbox";
  input.name = choice.name;
  input.checked = choice.checked;
  input.id = `search-${choice.name}-${choice.value}`;
  input.addEventListener("change", () => how.change(choice.name, choice.value, input.checked));
  const label = make("label", "chip", input, make("span", "", choice.text));
  if (choice.count !== undefined) {
    label.append(" ", make("span", "count", String(choice.count)));
  }
  return label;
}
