"""Works out statutory-dates.txt a second time, without a line of the product.

The days off come from notices.txt (written down from the notices of the State Council), every day is looked at one by
one with Python's own calendar, and nothing here knows how lib/domain/deadline.ts goes about it.

    python3 statutory_dates.py          compares the table with the computation; exit 1 where they differ
    python3 statutory_dates.py --write  fills in the dates of new lines that have '?' for a date
"""

import datetime
import pathlib
import sys

HERE = pathlib.Path(__file__).parent
ONE = datetime.timedelta(days=1)
LIMITS = {"application": 20, "disclosure": 20, "hotline": 5, "notice": 7, "opinion": 15, "payment": 20, "objection": 5}
NATURAL = {"petition": 60, "acceptance": 15, "review": 30}


def day(text):
    return datetime.date.fromisoformat(text)


def days(first, last):
    while first <= last:
        yield first
        first += ONE


def notices():
    off, work = set(), set()
    for line in (HERE / "notices.txt").read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        year, kind, *ranges = line.split()
        for one in ranges:
            first, _, last = one.partition("..")
            found = days(day(f"{year}-{first}"), day(f"{year}-{last or first}"))
            (off if kind == "off" else work).update(found)
    return off, work


OFF, WORK = notices()


def works(date):
    if date in WORK:
        return True
    return date not in OFF and date.weekday() < 5


def due(kind, received, facts):
    start = max([received] + [facts[name] for name in ("confirmed", "corrected", "paid", "accepted") if name in facts])
    if kind in NATURAL:
        return start + (NATURAL[kind] + facts.get("extended", 0)) * ONE
    left = facts.get("days", LIMITS[kind]) + facts.get("extended", 0)
    date = start
    while left:
        date += ONE
        asked = any(first <= date <= last for first, last in facts.get("suspended", []))
        if works(date) and not asked:
            left -= 1
    return date


def facts_of(text):
    facts = {}
    for word in text.split():
        if word == "-":
            continue
        name, value = word.split("=")
        if name == "suspended":
            facts.setdefault(name, []).append(tuple(day(end) for end in value.split("..")))
        else:
            facts[name] = int(value) if name in ("extended", "days") else day(value)
    return facts


def main():
    table = HERE / "statutory-dates.txt"
    lines, wrong = [], 0
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            kind, received, facts, said, why = (part.strip() for part in line.split("|"))
            worked = due(kind, day(received), facts_of(facts)).isoformat()
            if said == "?":
                line = f"{kind} | {received} | {facts} | {worked} | {why}"
            elif said != worked:
                wrong += 1
                print(f"{line}: {worked}")
        lines.append(line)
    if "--write" in sys.argv:
        table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
