// The answers: how the veil is lifted, what was given, how it is judged, and how an answer is shown.

const byId = (id) => document.getElementById(id);
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
let solutions = null;

// The counterpart of veil.py: base 64, under the bytes of a linear congruential generator seeded by the code.
function solutionOf(item) {
  if (!solutions) {
    const veiled = byId("veiled");
    let state = 0;
    for (const byte of new TextEncoder().encode(veiled.dataset.code)) state = (state * 31 + byte) >>> 0;
    const bytes = Uint8Array.from(atob(veiled.textContent), (letter) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return letter.charCodeAt(0) ^ (state >>> 24);
    });
    solutions = JSON.parse(new TextDecoder().decode(bytes));
  }
  return solutions[item.number - 1];
}

// What stands in the controls of an item: a text, or a list of texts. "" is nothing.
function given(item) {
  if (item.control === "choice") return (item.inputs.find((input) => input.checked) || { value: "" }).value;
  return item.control === "write" ? item.inputs[0].value.trim() : item.inputs.map((menu) => menu.value);
}

const isGiven = (item) => [].concat(given(item)).some((value) => value !== "");

// How many of its parts are right; an item without parts is one.
function rightParts(item) {
  const { key, texts } = solutionOf(item);
  if (item.control === "write") return isGiven(item) && isRight(given(item), texts, item.inSentence) ? 1 : 0;
  const values = [].concat(given(item));
  return key.filter((right, place) => values[place] === String(right)).length;
}

const partsOf = (item) => solutionOf(item).key.length || 1;
const isFull = (item) => item.own || rightParts(item) === partsOf(item);

// A part of the points for a part of an item, rounded down.
const earned = (item) => (item.own ? item.points : Math.floor((item.points * rightParts(item)) / partsOf(item)));

// Make an element. A child that is a text becomes a text, never markup.
function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children.filter((child) => child !== ""));
  return element;
}

// An author's or a learner's text, in its own direction.
function theirs(text, name = "span") {
  const element = make(name, "", text);
  element.dir = "auto";
  return element;
}

const wordsAt = (item, selector, place) => (item.element.querySelectorAll(selector)[place] || { textContent: "" }).textContent;
const choiceText = (item, place) => wordsAt(item, ".choice .words, .listed .words", place);
const partText = (item, place) => wordsAt(item, ".parts .words", place);
// "B ", as it is printed; "" before True and False, which have no letters.
const letterAt = (item, place) => wordsAt(item, ".letter", place) && `${wordsAt(item, ".letter", place)} `;

// The answer that was given, as a text; "" where there is none.
function givenText(item) {
  const value = given(item);
  if (!isGiven(item)) return "";
  if (item.control === "choice") return letterAt(item, value) + choiceText(item, value);
  if (item.control === "write") return value;
  const shown = (one) => (one === "" ? "–" : item.control === "order" ? String(Number(one) + 1) : LETTERS[one]);
  return value.map((one, place) => `${partText(item, place)}: ${shown(one)}`).join("; ");
}

// The right answer: a text, or for a match or an order a list.
function rightAnswer(item) {
  const { key, answer } = solutionOf(item);
  const choice = (place) => [letterAt(item, place), theirs(choiceText(item, place))];
  if (item.control === "choice") return make("span", "", ...choice(key[0]));
  if (item.control === "match") return list(key.map((place, part) => [theirs(partText(item, part)), " – ", ...choice(place)]));
  if (item.control === "order") return list(key.map((_, place) => [letterAt(item, key.indexOf(place)), theirs(partText(item, key.indexOf(place)))]));
  return theirs(answer);
}

function list(rows) {
  return make("ul", "rows", ...rows.map((row) => make("li", "", ...row)));
}

// All that is said of an answer: what is right, what else is, why, and who says so.
function explanation(item) {
  const solution = solutionOf(item);
  const box = make("div", "why", make("div", "right-answer", make("b", "", "Answer: "), rightAnswer(item)));
  const line = (label, text) => text && box.append(make("p", "", label && `${label} `, theirs(text)));
  line("It should say:", solution.correction);
  line("Also right:", solution.accept.join(" · "));
  line("", solution.sentence);
  if (solution.evidence) box.append(make("blockquote", "", theirs(solution.evidence, "p")));
  for (const [words, url] of solution.sources) box.append(make("p", "source", "Source: ", cited(words, url)));
  if (solution.asOf) box.append(make("p", "as-of", `As of ${solution.asOf}`));
  return box;
}

// A citation, as a link where it has an address of the web; any other stays text.
function cited(words, url) {
  if (!/^https?:\/\//i.test(url)) return make("span", "", theirs(words), url && " ", url && theirs(url));
  const link = theirs(words, "a");
  link.href = url;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return link;
}
