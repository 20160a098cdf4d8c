// The course of the quiz: start, one question after the other, result, and the missed ones again.
// Everything is kept in these variables and nowhere else: file viewers often refuse to store anything.

const items = [...document.querySelectorAll(".item")].map((element, place) => ({
  element,
  number: place + 1,
  control: element.dataset.control,
  points: Number(element.dataset.points),
  inputs: [...element.querySelectorAll("input, select")],
  heading: element.querySelector("h3"),
  inSentence: element.querySelector(".blank") !== null,
  own: false, // whether the learner counted it as right
  shown: false, // whether its answer is shown
}));
const sections = [...document.querySelectorAll(".section")];
let round = items;
let rounds = 1;
let at = 0;
let warned = false;

const atOnce = () => document.querySelector("input[name=mode]:checked").value === "once";
const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const done = (item) => (atOnce() ? item.shown : isGiven(item));

// A new node, so that the same words are read out a second time.
function say(text) {
  byId("said").replaceChildren(make("span", "", text));
}

function notice(text) {
  byId("notice").replaceChildren(text);
}

function view(name) {
  document.body.dataset.view = name;
  byId("sheet").options[2].disabled = name !== "result";
  byId("sheet").value = name === "result" ? "result" : "quiz";
  setSheet();
}

function begin(chosen, number) {
  round = chosen;
  rounds = number;
  for (const item of round) reset(item);
  view("quiz");
  go(0);
}

function reset(item) {
  item.own = item.shown = false;
  for (const input of item.inputs) {
    if (input.type === "radio") input.checked = false;
    else input.value = "";
    input.disabled = input.readOnly = false;
  }
  for (const mark of item.element.querySelectorAll(".mark")) mark.textContent = "";
  for (const choice of item.element.querySelectorAll(".is-right, .is-wrong")) {
    choice.classList.remove("is-right", "is-wrong");
  }
  const feedback = item.element.querySelector(".feedback");
  if (feedback) feedback.remove();
}

// One question

function go(place) {
  at = place;
  warned = false;
  const item = round[at];
  for (const one of items) one.element.classList.toggle("now", one === item);
  for (const section of sections) section.classList.toggle("now", section.contains(item.element));
  say("");
  notice("");
  drawSteps();
  window.scrollTo(0, 0);
  (item.control === "write" && !item.shown ? item.inputs[0] : item.heading).focus({ preventScroll: true });
}

function drawSteps() {
  const item = round[at];
  const last = at === round.length - 1;
  const unmarked = atOnce() && !item.shown;
  byId("next").textContent = unmarked ? "Check" : last ? (warned ? "Finish all the same" : "Finish") : "Next";
  byId("pass").hidden = !unmarked;
  byId("back").hidden = at === 0;
  byId("where").textContent = `Question ${at + 1} of ${round.length}`;
  byId("progress").max = round.length;
  byId("progress").value = round.filter(done).length;
  byId("overview").querySelector("ol").replaceChildren(...round.map(numberButton));
}

function numberButton(item, place) {
  const button = make("button", "", String(item.number));
  const state = !done(item) ? "" : !item.shown ? "answered" : isFull(item) ? "right" : "missed";
  const sign = { answered: "•", right: "✓", missed: "✗" }[state];
  if (state) button.append(make("span", `sign ${state}`, sign), make("span", "heard", ` ${state}`));
  button.type = "button";
  if (place === at) button.setAttribute("aria-current", "step");
  button.addEventListener("click", () => {
    byId("overview").open = false;
    go(place);
  });
  return make("li", "", button);
}

function step() {
  const item = round[at];
  if (atOnce() && !item.shown) return check(item);
  if (at < round.length - 1) return go(at + 1);
  const open = round.filter((one) => !done(one));
  if (open.length && !warned) return warn(open);
  return finish();
}

function warn(open) {
  warned = true;
  notice(`Not answered yet: ${open.map((item) => item.number).join(", ")}.`);
  drawSteps();
}

function check(item) {
  if (!isGiven(item)) return notice("Give an answer first, or say “I don’t know”.");
  return show(item);
}

// Mark one answer and show the right one.
function show(item) {
  notice("");
  item.shown = true;
  for (const input of item.inputs) {
    if (input.type === "text") input.readOnly = true;
    else input.disabled = true;
  }
  mark(item);
  item.element.append(feedback(item));
  say(`${verdict(item)} ${isFull(item) ? "" : `Answer: ${solutionOf(item).answer}.`}`);
  drawSteps();
  byId("next").focus({ preventScroll: true });
  item.element.querySelector(".feedback").scrollIntoView({ block: "nearest" });
}

function mark(item) {
  const { key } = solutionOf(item);
  const values = [].concat(given(item));
  const rows = [...item.element.querySelectorAll(".choice, .parts li")];
  rows.forEach((row, place) => {
    const right = item.control === "choice" ? place === key[0] : values[place] === String(key[place]);
    const chosen = item.control !== "choice" || values[0] === String(place);
    if (!right && !chosen) return;
    row.classList.add(right ? "is-right" : "is-wrong");
    row.querySelector(".mark").textContent = right ? "✓ right" : "✗ wrong";
  });
}

function verdict(item) {
  if (item.own) return "Counted as right.";
  if (isFull(item)) return "Right.";
  if (!isGiven(item)) return "Not answered.";
  if (rightParts(item)) return `${rightParts(item)} of ${partsOf(item)} right.`;
  const near = item.control === "write" && isNear(given(item), solutionOf(item).texts);
  return near ? "Nearly: compare it with the answer." : "Not right.";
}

function feedback(item) {
  const box = make("div", "feedback");
  const title = make("p", "verdict");
  const draw = () => {
    title.textContent = `${isFull(item) ? "✓" : "✗"} ${verdict(item)}`;
    box.classList.toggle("good", isFull(item));
  };
  draw();
  box.append(title, explanation(item));
  if (canOverrule(item)) box.append(overruling(item, draw));
  return box;
}

// No machine knows every wording: a learner who sees the answer may count the own one as right.
const canOverrule = (item) => item.control === "write" && isGiven(item) && !rightParts(item);

function overruling(item, draw) {
  const button = make("button", "quiet", "Count mine as right");
  button.type = "button";
  button.setAttribute("aria-pressed", String(item.own));
  button.addEventListener("click", () => {
    item.own = !item.own;
    button.setAttribute("aria-pressed", String(item.own));
    draw();
    if (document.body.dataset.view === "result") drawScore();
    else drawSteps();
    say(item.own ? "Counted as right." : "Counted as wrong.");
  });
  return button;
}

// The result

function finish() {
  for (const item of round) item.shown = true;
  view("result");
  byId("result-title").textContent = rounds === 1 ? "Result" : `Result of round ${rounds}: the missed ones`;
  byId("report").replaceChildren(...answerLists());
  drawScore();
  window.scrollTo(0, 0);
  byId("result-title").focus({ preventScroll: true });
}

const missed = () => round.filter((item) => !isFull(item));

function drawScore() {
  const sum = (of, value) => of.reduce((total, item) => total + value(item), 0);
  const points = [sum(round, earned), sum(round, (item) => item.points)];
  const share = Math.floor((100 * points[0]) / points[1]);
  const right = round.length - missed().length;
  const line = `${points[0]} of ${counted(points[1], "point")} (${share} %), ${right} of ${counted(round.length, "question")} right`;
  const rows = sections
    .map((section) => [section.querySelector("h2").textContent, round.filter((item) => section.contains(item.element))])
    .filter(([, own]) => own.length)
    .map(([name, own]) => [name, `${own.filter(isFull).length} of ${own.length}`, `${sum(own, earned)} of ${sum(own, (item) => item.points)}`]);
  byId("score").replaceChildren(make("p", "total", line), make("p", "word", wordFor(right)), table(rows));
  byId("retry").hidden = right === round.length;
  say(line);
}

const wordFor = (right) => (right === round.length ? "All right." : `${counted(round.length - right, "question")} missed.`);

function table(rows) {
  const cells = (name, row) => row.map((text, place) => {
    const cell = make(place ? name : "th", "", text);
    if (cell.localName === "th") cell.scope = name === "th" ? "col" : "row";
    return cell;
  });
  const head = make("thead", "", make("tr", "", ...cells("th", ["Section", "Right", "Points"])));
  return make("table", "", head, make("tbody", "", ...rows.map((row) => make("tr", "", ...cells("td", row)))));
}

function answerLists() {
  const wrong = missed();
  const right = round.filter((item) => !wrong.includes(item));
  const lists = [];
  if (wrong.length) lists.push(make("h3", "", "Missed"), make("ol", "answers", ...wrong.map(answered)));
  if (right.length) lists.push(make("h3", "", "Right"), make("ol", "answers", ...right.map(answered)));
  return lists;
}

// A question with the answer that was given and all that is said of the right one.
function answered(item) {
  const yours = givenText(item);
  const prompt = item.heading.cloneNode(true);
  const row = make("li", "", make("p", "asked", ...prompt.childNodes));
  row.append(make("p", "yours", make("b", "", "Yours: "), yours ? theirs(yours) : "none"));
  row.append(feedback(item));
  return row;
}

// Paper

function setSheet() {
  document.body.dataset.sheet = byId("sheet").value;
  const keys = byId("sheet").value === "key" ? [make("h2", "", `Key: ${byId("title").textContent}`), make("p", "end", byId("end").textContent), keyList()] : [];
  byId("key").replaceChildren(...keys);
}

function keyList() {
  const rows = items.map((item) => {
    const row = make("li", "", explanation(item));
    row.value = item.number;
    return row;
  });
  return make("ol", "answers", ...rows);
}

// Day and night

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function paint(night) {
  document.documentElement.dataset.colours = night ? "night" : "day";
  byId("night").setAttribute("aria-pressed", String(night));
}

// Keys

function pick(item, letter) {
  const truth = item.element.classList.contains("tick") ? "TF".indexOf(letter.toUpperCase()) : -1;
  const place = /[1-9]/.test(letter) ? Number(letter) - 1 : truth < 0 ? LETTERS.indexOf(letter.toUpperCase()) : truth;
  const input = item.inputs[place];
  if (item.control !== "choice" || item.shown || !input) return false;
  input.checked = true;
  input.focus();
  drawSteps();
  return true;
}

function onKey(event) {
  if (document.body.dataset.view !== "quiz" || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (event.target.closest("input[type=text], select, button, summary, a")) return;
  if (event.key === "Enter") {
    event.preventDefault();
    step();
  } else if (event.key.length === 1 && byId("keys").checked && pick(round[at], event.key)) event.preventDefault();
}

function listen() {
  byId("begin").addEventListener("click", () => begin(items, 1));
  byId("retry").addEventListener("click", () => begin(missed(), rounds + 1));
  byId("again").addEventListener("click", () => {
    view("start");
    byId("start-title").focus();
  });
  byId("quiz").addEventListener("submit", (event) => {
    event.preventDefault();
    step();
  });
  byId("quiz").addEventListener("change", drawSteps);
  byId("pass").addEventListener("click", () => {
    reset(round[at]);
    show(round[at]);
  });
  byId("back").addEventListener("click", () => go(at - 1));
  byId("night").addEventListener("click", () => paint(document.documentElement.dataset.colours !== "night"));
  byId("sheet").addEventListener("change", setSheet);
  byId("print").addEventListener("click", () => window.print());
  document.addEventListener("keydown", onKey);
  window.addEventListener("beforeunload", (event) => {
    if (document.body.dataset.view === "quiz" && round.some(isGiven)) event.preventDefault();
  });
}

paint(dark.matches);
listen();
view("start");
document.documentElement.classList.add("scripts");
