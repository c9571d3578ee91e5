// Narrows the shelf of books down without a reload. Without it, the links of the facets lead to pages of their own. What is
// chosen stands in the address: ?topic=neihe&level=expert. One value of each facet; a book must have all of them.
const shelf = document.querySelector("[data-filter]");
const facets = document.querySelector(".facets");

// The page of one value holds too few books to choose from.
if (shelf && facets && !facets.querySelector("[aria-current]")) {
  const books = [...shelf.querySelectorAll(".book")];
  const links = [...facets.querySelectorAll("[data-value]")].map((link) => ({
    link,
    facet: link.closest("[data-facet]").dataset.facet,
    value: link.dataset.value,
    count: link.querySelector(".count"),
  }));
  const letters = document.querySelector(".letters");
  const status = document.createElement("p");
  const words = document.createElement("span");
  const clear = document.createElement("a");
  status.className = "facets-status";
  status.setAttribute("role", "status");
  clear.href = location.pathname;
  clear.textContent = shelf.dataset.clear;
  facets.after(status);

  const chosen = () =>
    links.filter(({ facet, value }) => new URLSearchParams(location.search).get(facet) === value);

  const has = (book, { facet, value }) => (book.dataset[facet] ?? "").split(" ").includes(value);

  const matching = (wanted) => books.filter((book) => wanted.every((one) => has(book, one)));

  function show() {
    const wanted = chosen();
    const shown = new Set(matching(wanted));
    books.forEach((book) => (book.hidden = !shown.has(book)));
    for (const one of links) {
      const others = wanted.filter(({ facet }) => facet !== one.facet);
      const count = matching([...others, one]).length;
      one.count.textContent = count;
      one.link.classList.toggle("facet-empty", count === 0);
      if (wanted.includes(one)) {
        one.link.setAttribute("aria-current", "true");
      } else {
        one.link.removeAttribute("aria-current");
      }
    }
    if (letters) {
      letters.hidden = wanted.length > 0;
    }
    words.textContent = shown.size ? shelf.dataset.shown.replace("{0}", shown.size) : shelf.dataset.none;
    status.replaceChildren(...(wanted.length ? [words, " ", clear] : []));
  }

  function go(parameters) {
    const query = parameters.toString();
    history.pushState(null, "", location.pathname + (query ? "?" + query : ""));
    show();
  }

  const plain = (event) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

  for (const { link, facet, value } of links) {
    link.addEventListener("click", (event) => {
      if (plain(event)) {
        event.preventDefault();
        const parameters = new URLSearchParams(location.search);
        if (parameters.get(facet) === value) {
          parameters.delete(facet);
        } else {
          parameters.set(facet, value);
        }
        go(parameters);
      }
    });
  }
  clear.addEventListener("click", (event) => {
    if (plain(event)) {
      event.preventDefault();
      go(new URLSearchParams());
      facets.querySelector("a").focus();
    }
  });
  addEventListener("popstate", show);
  show();
}
