// Added to pages of the preview only: reloads the page after a build and lists the site's problems.
(() => {
  "use strict";
  const mine = new URL(document.currentScript.src).search.slice(1);
  let host = null;

  const show = (label, severe, lines) => {
    if (host) host.remove();
    host = document.createElement("div");
    const root = host.attachShadow({ mode: "closed" });
    const style = new CSSStyleSheet();
    style.replaceSync(`
      details { position: fixed; inset: auto 8px 8px auto; z-index: 2147483647; max-width: min(60rem, calc(100vw - 16px));
        background: #1b1f24; color: #f0f3f6; border-left: 4px solid ${severe ? "#ff6a69" : "#e0b341"};
        font: 14px/1.6 ui-monospace, monospace; }
      summary { padding: 8px 12px; cursor: pointer; font-family: system-ui, sans-serif; }
      ol { margin: 0; padding: 0 16px 12px 44px; max-height: 50vh; overflow: auto; }
      li { overflow-wrap: anywhere; }
      @media print { details { display: none; } }`);
    root.adoptedStyleSheets = [style];
    const details = document.createElement("details");
    details.open = severe;
    const summary = document.createElement("summary");
    summary.textContent = label;
    const list = document.createElement("ol");
    for (const line of lines) {
      const item = document.createElement("li");
      item.textContent = line;
      list.append(item);
    }
    details.append(summary, list);
    root.append(details);
    document.body.append(host);
  };

  new EventSource("/_tusk/events").onmessage = (event) => {
    const [head, label, ...lines] = event.data.split("\n");
    const [build, errors] = head.split(" ");
    if (build !== mine) {
      location.reload();
    } else if (lines.length > 0) {
      show(label, errors !== "0", lines);
    }
  };
})();
