"use strict";
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".pv-set");
  const cards = [...document.querySelectorAll(".pv-card")];
  const facts = [...document.querySelectorAll(".pv-fact")];
  const pictures = JSON.parse(document.getElementById("pictures").textContent);
  for (const image of document.querySelectorAll("img[data-picture]")) {
    image.src = pictures[image.dataset.picture] || "";
  }

  const read = () => Object.fromEntries(new FormData(form));
  const words = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));

  const show = () => {
    const { find, kind, look, width } = read();
    const wanted = (find || "").trim().toLowerCase();
    root.classList.toggle("nightMode", look === "night");
    root.dataset.width = width;
    let count = 0;
    for (const card of cards) {
      const shown = (!kind || card.dataset.kind === kind) && words.get(card).includes(wanted);
      card.hidden = !shown;
      count += shown;
    }
    for (const fact of facts) {
      const own = [...fact.querySelectorAll(".pv-card")];
      fact.hidden = own.length ? own.every((card) => card.hidden) : Boolean(kind || wanted);
    }
    form.elements.count.value = `${count.toLocaleString("en")} ${count === 1 ? "card" : "cards"}`;
    document.querySelector(".pv-none").hidden = count > 0 || !cards.length;
    try {
      sessionStorage.setItem("quizgen preview", JSON.stringify(read()));
    } catch { /* a browser may refuse to store; the page works without */ }
  };

  let kept = {};
  try {
    kept = JSON.parse(sessionStorage.getItem("quizgen preview")) || {};
  } catch { /* as above */ }
  if (!("look" in kept) && matchMedia("(prefers-color-scheme: dark)").matches) kept.look = "night";
  for (const [name, value] of Object.entries(kept)) {
    const field = form.elements[name];
    if (field) field.value = value;
  }
  if (form.elements.kind.selectedIndex < 0) form.elements.kind.value = "";
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
