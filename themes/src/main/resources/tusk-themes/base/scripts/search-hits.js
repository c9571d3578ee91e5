// The list of hits.
import { address, keep, make, marked } from "./search.js";

/**
 * Shows hits in a list, item by item in place, so that what has the focus keeps it and excerpts that come later move
 * nothing.
 *
 * @param {HTMLElement} list
 * @param {object[]} hits as the engine gives them
 * @param {{folder: string, brief: boolean, types: Object<string, string>}} how brief: one link for each hit
 */
export function show(list, hits, how) {
  hits.forEach((hit, index) => {
    const item = list.children[index] ?? list.appendChild(made(how));
    item.hit = hit;
    fill(item, hit, how);
  });
  while (list.children.length > hits.length) {
    list.lastChild.remove();
  }
}

function made(how) {
  const title = make("a", "search-title");
  const excerpt = make("p", "search-excerpt");
  const item = make("li", "search-hit", title);
  if (how.brief) {
    title.append(make("span", "search-name"), make("span", "search-excerpt"));
  } else {
    item.append(make("p", "search-facts"), excerpt);
  }
  const kept = (event) => event.target.closest("a") && keep(how.folder, item.hit);
  // The last: a link may be opened in a new tab from its menu.
  ["click", "auxclick", "contextmenu"].forEach((name) => item.addEventListener(name, kept));
  return item;
}

function fill(item, hit, how) {
  const title = item.querySelector(".search-title");
  const name = item.querySelector(".search-name") ?? title;
  const excerpt = item.querySelector(".search-excerpt");
  const page = address(how.folder, hit);
  title.href = how.brief ? page + hit.anchor : page;
  name.replaceChildren(...marked(hit.titleParts));
  const place = section(hit, page, how);
  excerpt.replaceChildren(...place, ...marked(place.length ? without(hit.section, hit.excerpt) : hit.excerpt));
  item.querySelector(".search-facts")?.replaceChildren(...facts(hit, how));
}

/** An excerpt without the heading it begins with, which stands before it. */
function without(heading, parts) {
  const text = parts.map((part) => part.text).join("");
  const start = /^\s*/.exec(text)[0].length;
  let rest = text.startsWith(heading, start) ? start + heading.length : 0;
  return parts.map((part) => {
    const from = Math.min(rest, part.text.length);
    rest -= from;
    return { ...part, text: part.text.slice(from) };
  });
}

function section(hit, page, how) {
  if (!hit.section || !hit.anchor) {
    return [];
  }
  const place = make(how.brief ? "span" : "a", "search-section", hit.section);
  if (!how.brief) {
    place.href = page + hit.anchor;
  }
  return [place, " "];
}

function facts(hit, how) {
  return [hit.date, how.types[hit.type] ?? hit.type, ...hit.authors]
    .filter(Boolean)
    .map((fact) => make("span", "", fact));
}
