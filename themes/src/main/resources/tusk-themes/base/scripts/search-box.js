// On every page, small: loads the search when it is asked for, and what must be done when a page is opened.
const words = document.getElementById("tusk-search").dataset;
const opener = document.querySelector(".search-open");
const field = document.getElementById("search-input");

let opening = null;

/** On the search page the field is there already. */
async function open() {
  if (field) {
    field.focus();
    return field.select();
  }
  opening ??= import("./search-dialog.js").then((module) => module.box(words));
  try {
    (await opening)();
  } catch {
    location.href = words.folder;
  }
}

function writes(element) {
  return element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
}

function pressed(event) {
  const key = event.key.toLowerCase();
  const letter = key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash = key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !writes(event.target);
  if ((letter || slash) && !event.isComposing) {
    event.preventDefault();
    open();
  }
}

function clicked(event) {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    open();
  }
}

/** Marks what the search kept for this page. */
function marks() {
  let kept = null;
  try {
    kept = localStorage.getItem("tusk-marks");
  } catch {
    // storage may be forbidden
  }
  if (kept) {
    import("./search-marks.js").then((module) => module.mark(words.unmark), () => {});
  }
}

/** Starts the service worker where the site wants one, and ends the one it once had. */
async function worker() {
  const workers = navigator.serviceWorker;
  const root = new URL(words.root, document.baseURI).href;
  if (!workers) {
    return;
  }
  if ("offline" in words) {
    const controlled = workers.controller;
    await workers.register(root + "sw.js", { scope: root });
    const active = (await workers.ready).active;
    // What this page was made of has not passed through the worker yet, and the search may be wanted later.
    if (!controlled) {
      const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
      const folder = new URL(words.folder, document.baseURI).href;
      const engine = "engine" in words ? [folder + "tusk-search.js"] : [];
      active.postMessage([location.href, ...loaded, folder, ...engine]);
    }
  } else {
    const old = await workers.getRegistration(root);
    const own = (await caches.keys()).filter((name) => name.startsWith("tusk-") && name.endsWith(" " + root));
    if (old?.scope === root && own.length) {
      await old.unregister();
      await Promise.all(own.map((name) => caches.delete(name)));
    }
  }
}

/** The link becomes a button, where there is something to search with. */
function bind() {
  opener?.setAttribute("role", "button");
  opener?.setAttribute("aria-keyshortcuts", "/ Control+K Meta+K");
  if (!field) {
    opener?.setAttribute("aria-haspopup", "dialog");
  }
  opener?.addEventListener("click", clicked);
  opener?.addEventListener("keydown", (event) => event.key === " " && clicked(event));
  addEventListener("keydown", pressed);
  marks();
}

if ("engine" in words) {
  bind();
}
addEventListener("load", () => worker().catch(() => {}));
