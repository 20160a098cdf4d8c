"use strict";
// Whether a written answer is right. Texts are folded until only what makes an answer another one is left.

const LETTERS_APART = {
  "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
};
const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const MONTHS = (
  "january february march april may june july august september october november december"
).split(" ");
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const POINT = "\u0001";

// Case, accents, punctuation and spaces go. A minus before a number, a decimal point, "+" and "#" stay:
// −5, 3.5, C++ and C# are answers of their own. So does a space between digits: "1 12" is not "11 2".
function fold(text) {
  const folded = plainLetters(text)
    .replace(/(\d)[,' ](?=\d{3}(?!\d))/g, "$1")
    .replace(/(\d)[.,](?=\d)/g, `$1${POINT}`)
    .replace(/(^|[\s(])[-−–](?=\d)/g, "$1minus")
    .replace(/['’ʼ‘`´.]/g, (mark) => (mark === "." ? " " : ""))
    .replace(/&/g, " and ")
    .split(/[^\p{L}\p{M}\p{N}+#\u0001]+/u)
    .filter(Boolean)
    .map(foldedWord)
    .join(" ")
    .replace(/(\d) of (?=[a-z])/g, "$1 ")
    .replace(/(\d) (?=\d)/g, "$1_")
    .replace(/ /g, "");
  return folded || text.trim().toLowerCase();
}

function plainLetters(text) {
  return text
    .normalize("NFKD")
    .replace(ACCENTED, "$1")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS_APART[letter]);
}

// "Oct" and "October", "two" and "2", "31st" and "31", "07" and "7".
function foldedWord(word) {
  const number = NUMBERS.indexOf(word);
  if (number >= 0) return String(number);
  const month = /^[a-z]{3,4}$/.test(word) ? MONTHS.findIndex((name) => name.startsWith(word)) : -1;
  if (month >= 0) return MONTHS[month];
  return word.replace(/^(\d+)(st|nd|rd|th)$/, "$1").replace(/^0+(?=\d)/, "");
}

// The article before a key goes only where it is one: "A" in "A minor" is none.
const bareKey = (text) => text.trim().replace(/^(?:[Tt]he|an?)\s+(?=\S)/, "");
const bareGiven = (text) => text.trim().replace(/^(?:the|an?)\s+(?=\S)/i, "");

// "B, the C and A" and "A, B, and C" name the same things.
function folded(text, bare) {
  const things = text.split(/[,;&]|\sand\s/).map((thing) => thing.trim()).filter(Boolean);
  return things.map((thing) => fold(bare(thing.replace(/^and\s+/, "")))).sort().join("|");
}

// "31/10/2025", "31.10.2025" and "10/31/2025" as "2025-10-31"; "" where day and month could change places.
function isoDate(text) {
  const found = /^(\d{1,2})([./ -])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  if (!found) return "";
  const [first, second] = [Number(found[1]), Number(found[3])];
  if (Math.min(first, second) > 12 || (first <= 12 && second <= 12 && first !== second)) return "";
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return [found[4], String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}

// Whether the given text is one of the right ones. In a sentence to complete the order of words counts.
function isRight(given, texts, inSentence) {
  const date = isoDate(given);
  return texts.some((text) =>
    fold(given) === fold(text) ||
    fold(bareGiven(given)) === fold(bareKey(text)) ||
    (date && date === text) ||
    (!inSentence && folded(given, bareGiven) === folded(text, bareKey)));
}

// Whether it is so near that a reader should compare: a slip of the pen, a part of a name, a date in figures.
function isNear(given, texts) {
  if (/^\d{1,2}[./ -]\d{1,2}[./ -]\d{4}$/.test(given.trim())) {
    return texts.some((text) => /^\d{4}-/.test(text) && text.slice(0, 4) === given.trim().slice(-4));
  }
  const words = wordsOf(given);
  return texts.some((text) => {
    const right = wordsOf(text);
    const [fewer, more] = words.length < right.length ? [words, right] : [right, words];
    return fewer.every((word) => more.includes(word)) || isSlip(fold(given), fold(text));
  });
}

function wordsOf(text) {
  const words = plainLetters(text).split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 2 || /\d/.test(word));
  return words.length ? words : [fold(text)];
}

function isSlip(given, right) {
  const figures = (text) => text.replace(/\D/g, "");
  return figures(given) === figures(right) && distance(given, right) <= Math.floor(right.length / 5);
}

// Levenshtein's distance; texts of very different length are far apart without counting.
function distance(left, right) {
  if (Math.abs(left.length - right.length) > 20 || left.length > 300) return Infinity;
  let row = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const swap = row[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[right.length];
}
