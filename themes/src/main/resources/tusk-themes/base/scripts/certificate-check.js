// Verifies a certificate by its number: the number is hashed here, as certificate.Register says, and looked for in the
// file of hashes. Nothing is sent. Without this script, or from a disk, the page says how else to verify.
const form = document.querySelector(".certificate-check form");
const words = form.dataset;
const output = form.querySelector("output");

const normalised = (text) =>
  text.normalize("NFKC").toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");

const bytes = (hex) => Uint8Array.from(hex.match(/../g) || [], (pair) => parseInt(pair, 16));

const hex = (buffer) =>
  Array.from(new Uint8Array(buffer), (value) => value.toString(16).padStart(2, "0")).join("");

async function register() {
  const answer = await fetch(words.register);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const lines = (await answer.text()).split(/\r?\n/);
  const [name, version, rounds, salt] = lines[0].split(" ");
  if (name !== "tusk-certificates" || version !== "1") {
    throw new Error("unknown format");
  }
  return { rounds: Number(rounds), salt: bytes(salt), lines: lines.slice(1) };
}

async function hash(number, rounds, salt) {
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(number), "PBKDF2", false, ["deriveBits"]);
  return hex(await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds }, key, 128));
}

function say(text, state) {
  output.className = state;
  output.textContent = text;
}

async function verify(number) {
  const { rounds, salt, lines } = await register();
  const sought = (await hash(number, rounds, salt)) + " ";
  const found = lines.find((line) => line.startsWith(sought));
  if (!found) {
    return say(words.unknown, "wrong");
  }
  const [, level, year] = found.split(" ");
  say(words.valid.replace("{0}", level).replace("{1}", year), "valid");
}

if (location.protocol !== "file:" && window.crypto && crypto.subtle) {
  document.querySelector(".certificate-otherwise").hidden = true;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const number = normalised(form.elements.number.value);
    if (!number) {
      return say(words.empty, "wrong");
    }
    say(words.busy, "");
    verify(number).catch(() => say(words.failed, "wrong"));
  });
}
