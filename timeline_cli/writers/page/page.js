"use strict";
// The page is whole without this script; it only hides what the filters leave out and opens what the address names.
const form = document.querySelector("form");
const events = [...document.querySelectorAll("details.event")];
const groups = [...document.querySelectorAll(".day, main section")];
const marks = [...document.querySelectorAll('svg a[href^="#"]')].map((mark) => [mark, mark.getAttribute("href").slice(1)]);
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const words = new Map();
const textOf = (event) => {
  if (!words.has(event)) words.set(event, fold([...event.querySelectorAll(".what, dd, blockquote")].map((e) => e.textContent).join(" ")));
  return words.get(event);
};

function passes(event, wanted) {
  const { kind, first, last, actors } = event.dataset;
  if (!wanted.kinds.includes(kind)) return false;
  if (wanted.since && !(last >= wanted.since)) return false;
  if (wanted.until && !(first && first <= wanted.until)) return false;
  if (wanted.actor && !fold(actors).includes(wanted.actor)) return false;
  return wanted.text.every((word) => textOf(event).includes(word));
}

function filter() {
  const wanted = {
    kinds: [...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value),
    since: form.since.value, until: form.until.value,
    actor: fold(form.actor.value.trim()), text: fold(form.text.value).split(/\s+/).filter(Boolean),
  };
  const out = new Set();
  for (const event of events) {
    event.hidden = !passes(event, wanted);
    if (event.hidden) out.add(event.id);
  }
  for (const [mark, id] of marks) mark.setAttribute("visibility", out.has(id) ? "hidden" : "visible");
  for (const group of groups) {
    const inside = group.querySelectorAll("details.event");
    const shown = [...inside].filter((event) => !event.hidden).length;
    group.hidden = !shown;
    const told = group.querySelector("h2 small");
    if (told) told.textContent = `${shown < inside.length ? `${shown} of ` : ""}${inside.length} ${inside.length === 1 ? "event" : "events"}`;
  }
  document.getElementById("shown").textContent = `${events.length - out.size} of ${events.length} events`;
}

function visit() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.matches("details.event")) return;
  if (target.hidden) { form.reset(); filter(); }
  target.open = true;
  target.scrollIntoView({ block: "start" });
  target.querySelector("summary").focus({ preventScroll: true });
}

// a search may stand in an address: page.html?text=harbour&kind=attack
function ask(search) {
  const asked = new URLSearchParams(search);
  for (const name of ["text", "actor", "since", "until"]) if (asked.has(name)) form[name].value = asked.get(name);
  if (asked.has("kind")) for (const box of form.querySelectorAll("[name=kind]")) box.checked = asked.getAll("kind").includes(box.value);
  filter();
}

form.hidden = false;
let waiting;
form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, events.length > 500 ? 150 : 0); });
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
document.addEventListener("click", (event) => {
  const search = event.target.closest?.('a[href^="?"]')?.getAttribute("href");
  if (!search || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ask(search);
  form.scrollIntoView({ block: "start" });
});
addEventListener("hashchange", visit);
addEventListener("beforeprint", () => { for (const event of events) if (!event.hidden) event.open = true; });
ask(location.search);
visit();
