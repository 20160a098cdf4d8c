"""Books made to trip a question engine up: twins, nested places, posts, and dates of every form."""

from __future__ import annotations

TWINS = """\
deck: Twins
as_of: 2025-12-17
source: report
sources: {report: A report}
people:
  May Will: {role: mayor of Oslo, aka: [the Boss]}
  Will May: {role: former mayor of Oslo}
  Anna Berg: {title: Admiral, role: US President}
  Ida Berg: {role: US Vice President}
facts:
  - {id: t1, who: May Will, did: opened the bridge, where: Oslo, when: 1990-05-01}
  - {id: t2, who: May Will, did: opened the bridge, where: Oslo, when: 1991-05-01}
  - {id: t3, who: the Boss, did: opened the bridge, where: Rome, when: 1992-05-01}
  - {id: t4, who: [Anna Berg, Ida Berg], did: closed the mine, after: the flood, complete: true}
  - {id: t5, who: Anna Berg, did: closed the mine, after: the fire}
  - {id: t6, what: the Treaty of Rome, did: was signed, where: Rome, when: 1957-03-25}
  - {id: t7, what: Treaty of Rome, did: was signed, where: Rome, when: 2004-10-29}
  - {id: t8, who: Will May, said: we will build the bridge before winter comes, when: 1961}
  - {id: t9, who: Ida Berg, said: We will build the bridge before winter comes!, when: 1962}
"""
PLACES = """\
deck: Places in places
as_of: 2025-12-17
source: report
sources: {report: A report}
places:
  Milan: Lombardy
  Lombardy: {in: Italy, aka: [Lombardia]}
  Oslo: Norway
facts:
  - {id: p1, who: Ada Berg, did: met Omar Diaz, where: Milan, when: 1990-05-01}
  - {id: p2, who: Ada Berg, did: met Omar Diaz, where: Italy, when: 1990-05}
  - {id: p3, who: Ben Cole, did: was born, where: [Athens, USA], when: 1956-12-23}
  - {id: p4, who: Chen Yu, did: was born, where: [Athens, Greece], when: 1930-03-02}
  - {id: p5, who: Dora Ek, did: was born, where: [Boston, USA], when: 1941-05-11}
  - {id: p6, who: Eva Lund, did: was born, where: [Dallas, USA], when: 1967-08-30}
  - {id: p7, who: Finn Aas, did: signed a treaty with Norway, where: [Norway, Italy], when: 1971}
  - {id: p8, who: Gita Rao, did: opened the fair in 1990, where: Lombardia, when: 1990-06-15}
"""
DATES = """\
deck: Dates of every form
as_of: 2025-12-17
source: report
sources: {report: A report}
facts:
  - {id: d1, who: Julius Caesar, did: was killed, when: -0043-03-15}
  - {id: d2, who: Ada Berg, did: founded the school, when: 1962-10~}
  - {id: d3, who: Ben Cole, did: founded the mine, when: "2024?"}
  - {id: d4, what: the dialogue, did: was frozen, when: 2022-08/2024-01}
  - {id: d5, what: the siege, did: began, when: 1999-12-30/2000-01-02}
  - {id: d6, what: the wall, did: stood, when: 196X}
  - {id: d7, who: Chen Yu, did: crossed the pass, when: 2022-08/..}
  - {id: d8, who: Dora Ek, did: sang the anthem, when: 1969-07-20}
  - {id: d9, who: Eva Lund, did: recently resigned, when: 2024-05}
  - {id: d10, who: Finn Aas, did: met the king, when: 1969-07-20, only: deck}
"""
CRAFTED = {"twins": TWINS, "places": PLACES, "dates": DATES}
