// A button that copies a citation. Without it the text can be selected.
for (const text of document.querySelectorAll(".citation-text")) {
  if (navigator.clipboard) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "citation-copy";
    button.textContent = text.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(text.textContent.trim());
      button.textContent = text.dataset.copied;
      setTimeout(() => (button.textContent = text.dataset.copy), 2000);
    });
    text.after(button);
  }
}
