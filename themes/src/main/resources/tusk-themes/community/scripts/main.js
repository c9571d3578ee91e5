// Loaded before the page is drawn, so that a chosen colour scheme does not flash. Everything here is a convenience:
// without it the page reads and works the same.
(function () {
  var root = document.documentElement;
  var words = document.currentScript.dataset;
  var chosen = null;
  try {
    chosen = localStorage.getItem("tusk-theme");
  } catch (e) {
    // storage may be forbidden
  }
  if (chosen === "light" || chosen === "dark") {
    root.dataset.theme = chosen;
  }

  // What the search page shows to those without scripts must not flash for the others, and what its script will show
  // has its place from the start.
  if (location.protocol !== "file:") {
    root.classList.add("scripted");
    root.classList.add(/[?&]q=[^&]/.test(location.search) ? "searching" : "idle");
    addEventListener("load", function () {
      root.classList.remove("searching", "idle");
    });
  }

  function dark() {
    return root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function toggle(button) {
    button.hidden = false;
    button.setAttribute("aria-pressed", dark());
    button.addEventListener("click", function () {
      root.dataset.theme = dark() ? "light" : "dark";
      button.setAttribute("aria-pressed", dark());
      try {
        localStorage.setItem("tusk-theme", root.dataset.theme);
      } catch (e) {
        // then it lasts for this page only
      }
    });
  }

  // A session is copied without its prompts and without what came back.
  function source(block) {
    var code = block.cloneNode(true);
    if (code.querySelector(".hl-p")) {
      code.querySelectorAll(".hl-p, samp, .plan").forEach(function (part) {
        part.remove();
      });
    }
    return code.textContent.replace(/\n+$/, "");
  }

  function write(text) {
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text);
    }
    var area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    return Promise.resolve();
  }

  function copy(block) {
    var box = document.createElement("div");
    var button = document.createElement("button");
    box.className = "code-box";
    button.className = "copy";
    button.type = "button";
    button.textContent = words.copy;
    block.replaceWith(box);
    box.append(block, button);
    button.addEventListener("click", function () {
      write(source(block)).then(function () {
        button.textContent = words.copied;
        setTimeout(function () {
          button.textContent = words.copy;
        }, 2000);
      });
    });
  }

  // A server finds a folder's index.html, a disk does not.
  function index(link) {
    var parts = /^([^?#:]*\/)([?#].*)?$/.exec(link.getAttribute("href"));
    if (parts) {
      link.setAttribute("href", parts[1] + "index.html" + (parts[2] || ""));
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".theme-toggle").forEach(toggle);
    document.querySelectorAll(".code").forEach(copy);
    if (location.protocol === "file:") {
      document.querySelectorAll("a[href]").forEach(index);
    }
  });
})();
