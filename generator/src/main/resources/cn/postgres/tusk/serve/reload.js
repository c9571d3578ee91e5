// Added to pages of the preview only: reloads a page that has become another, lists the site's problems, and on the search
// page what was edited since the index was built.
(() => {
  "use strict";
  const [mine, pictures] = new URL(document.currentScript.src).search.slice(1).split("_");
  let host = null;

  const item = (line) => {
    const [address, text] = line.split("\t");
    const entry = document.createElement("li");
    if (address === "") {
      entry.textContent = text;
    } else {
      const link = document.createElement("a");
      link.href = address;
      link.textContent = text;
      entry.append(link);
    }
    return entry;
  };

  const show = (label, severe, lines) => {
    const closed = host !== null && !host.details.open;
    if (host) host.remove();
    host = document.createElement("div");
    host.id = "tusk-problems";
    const root = host.attachShadow({ mode: "open" });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      details { position: fixed; inset: auto 8px 8px auto; z-index: 2147483647; max-width: min(60rem, calc(100vw - 16px));
        background: #1b1f24; color: #f0f3f6; border-left: 4px solid ${severe ? "#ff6a69" : "#e0b341"};
        font: 14px/1.6 ui-monospace, monospace; }
      summary { padding: 8px 12px; cursor: pointer; font-family: system-ui, sans-serif; }
      ol { margin: 0; padding: 0 16px 12px 44px; max-height: 50vh; overflow: auto; }
      li { overflow-wrap: anywhere; }
      a { color: inherit; text-underline-offset: 3px; text-decoration-color: #8b98a5; }
      a:hover, a:focus-visible { text-decoration-color: currentcolor; }
      @media print { details { display: none; } }`);
    root.adoptedStyleSheets = [style];
    const details = document.createElement("details");
    details.open = severe && !closed;
    const summary = document.createElement("summary");
    summary.textContent = label;
    const list = document.createElement("ol");
    list.append(...lines.map(item));
    details.append(summary, list);
    root.append(details);
    host.details = details;
    document.body.append(host);
  };

  const hide = () => {
    if (host) host.remove();
    host = null;
  };

  const query = document.getElementById("search-input");
  let fresh = null;
  let asked = 0;

  const find = async () => {
    const mine = ++asked;
    const answer = await fetch("/_tusk/search?" + encodeURIComponent(query.value), { cache: "no-store" });
    const [label, ...lines] = (await answer.text()).split("\n");
    if (mine !== asked) return;
    if (fresh) fresh.remove();
    fresh = null;
    if (lines.length === 0) return;
    fresh = document.createElement("section");
    fresh.id = "tusk-unindexed";
    const head = document.createElement("p");
    head.textContent = label;
    const list = document.createElement("ul");
    for (const line of lines) {
      const [url, title, excerpt] = line.split("\t");
      const link = document.createElement("a");
      link.href = url;
      link.textContent = title;
      const entry = document.createElement("li");
      entry.append(link, " ", excerpt);
      list.append(entry);
    }
    fresh.append(head, list);
    query.form.after(fresh);
  };

  if (query) {
    query.addEventListener("input", find);
    addEventListener("popstate", () => setTimeout(find));
    setTimeout(find);
  }

  new EventSource("/_tusk/events").onmessage = async (event) => {
    const [head, label, ...lines] = event.data.split("\n");
    const [, shown, errors] = head.split(" ");
    const now = await fetch(location.href, { method: "HEAD", cache: "no-store" });
    if (query) {
      const before = fresh !== null;
      await find();
      // The index has it now.
      if (before && fresh === null && query.value !== "") location.reload();
    }
    if (shown !== pictures || now.headers.get("ETag") !== `"${mine}"`) {
      location.reload();
    } else if (lines.length > 0) {
      show(label, errors !== "0", lines);
    } else {
      hide();
    }
  };
})();
