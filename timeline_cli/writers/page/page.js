"use strict";
// The page is whole without this script; it only hides what the filters leave out and opens what the address names.
const form = document.querySelector("form");
const events = [...document.querySelectorAll("details.event")];
const marks = new Map();
for (const mark of document.querySelectorAll("svg a")) {
  const id = mark.getAttribute("href").slice(1);
  marks.set(id, [...(marks.get(id) ?? []), mark]);
}
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const words = new Map();
const textOf = (event) => {
  if (!words.has(event)) words.set(event, fold(event.textContent));
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
  let shown = 0;
  for (const event of events) {
    event.hidden = !passes(event, wanted);
    for (const mark of marks.get(event.id) ?? []) mark.classList.toggle("out", event.hidden);
    shown += !event.hidden;
  }
  for (const mark of document.querySelectorAll("svg a")) mark.setAttribute("visibility", mark.classList.contains("out") ? "hidden" : "visible");
  for (const section of document.querySelectorAll("main section")) section.hidden = !section.querySelector("details.event:not([hidden])");
  document.getElementById("shown").textContent = `${shown} of ${events.length} events`;
}

function visit() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.matches("details.event")) return;
  if (target.hidden) { form.reset(); filter(); }
  target.open = true;
  target.scrollIntoView({ block: "center" });
  target.querySelector("summary").focus({ preventScroll: true });
}

// a search may stand in the address: page.html?text=harbour&kind=attack
const asked = new URLSearchParams(location.search);
for (const name of ["text", "actor", "since", "until"]) if (asked.has(name)) form[name].value = asked.get(name);
if (asked.has("kind")) for (const box of form.querySelectorAll("[name=kind]")) box.checked = asked.getAll("kind").includes(box.value);
form.hidden = false;
form.addEventListener("input", filter);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(filter));
addEventListener("hashchange", visit);
addEventListener("beforeprint", () => { for (const event of events) if (!event.hidden) event.open = true; });
filter();
visit();
