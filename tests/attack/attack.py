#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tries to get at what a published pack withholds.

    attack.py PACK TRUTH [--rule NAME] [--level area|region|national]

PACK is the folder of a pack made under disclosure control, TRUTH that of the
same pack made with --suppress none: it says which numbers are small, which
sums really hold, and whether what was found is right. Prints what was tried,
what is left of every small number, and every break; ends with 1 when there is
one, 2 when the folders cannot be used.

It shares no code with the program, nor its solver nor language: a mistake of
the one is not repeated by the other.
"""
import argparse
import re
import sys

from pack import COUNTS, VALUES, Pack, number, numbers
from system import FAR, Solver, System, told

RULES = {
    "dfe-census": {"k": 5, "symbol": "c",
                   "round": {"region": 10, "national": 10}},
    "notifications": {"k": 5, "symbol": "c", "round": {"region": 10}},
    "nhs": {"k": 7, "symbol": "*",
            "round": {"area": 5, "region": 5, "national": 5}},
}
PROSE = 40  # characters; a longer text in a chart is no label
# What a chart says of itself: how many things it shows, not what they count.
ITSELF = re.compile(r"\b\d+ of \d+ (?:values|places|categories)\b|"
                    r"\b\d+ (?:categor(?:y|ies)|stages?|panels?|"
                    r"combinations?|bands?|others?)\b")
UNITS = (r"reviews?|children|child|cases?|deaths?|recommendations?|"
         r"documents?|reports?|famil(?:y|ies)|areas?")


class Attack:
    def __init__(self, pack, truth, rule, level):
        self.pack, self.truth = pack, truth
        self.rule, self.level = rule, level
        self.k, self.symbol = rule["k"], rule["symbol"]
        self.width = max(self.k - 1, 1)
        self.log, self.breaks, self.tried = [], [], {}
        self.real = {}
        self.pair_up()
        # What rows are called is no count, though it may look like one.
        labels = {x for t in pack.tables.values() for row in t.cells
                  for x in row[:t.labels]
                  if re.search(r"\d", x) and len(x) > 2}
        self.labels = re.compile("|".join(
            re.escape(x) for x in sorted(labels, key=len, reverse=True))
            or "(?!)")

    def say(self, text):
        self.log.append(text)

    def open(self, how, where, what):
        self.breaks.append(f"BREAK {how}: {where}: {what}")

    def try_(self, how, n=1):
        self.tried[how] = self.tried.get(how, 0) + n

    def pair_up(self):
        """Tables of the pack, each with the cells of the truth in the same
        places."""
        for name, table in self.pack.tables.items():
            other = self.truth.tables.get(name)
            if other is None:
                self.say(f"not compared: {name}: the truth has no such table")
                continue
            rows = {}
            for r in range(len(other.cells)):
                rows.setdefault(other.key(r), other.cells[r])
            cols = {h: j for j, h in enumerate(other.head)}
            empty = [""] * len(other.head)
            cells = []
            for r in range(len(table.cells)):
                row = rows.get(table.key(r), empty)
                cells.append([row[cols[h]] if h in cols else ""
                              for h in table.head])
                if row is empty:
                    self.say(f"not compared: {name} / {table.key(r)}")
            self.real[name] = cells

    def pairs(self):
        for name, cells in self.real.items():
            yield self.pack.tables[name], cells

    def small(self, value):
        return value is not None and 1 <= value <= self.k

    # ---- the tables by themselves ----

    def cells(self):
        """Small numbers that are printed; what is computed of withheld ones."""
        for table, truth in self.pairs():
            for r in range(len(table.cells)):
                hidden = 0
                for prefix, at in table.groups:
                    hidden += self.group(table, truth, r, prefix, at)
                if hidden:
                    self.derived(table, r)

    def group(self, table, truth, r, prefix, at):
        """One cell with all its columns; whether it is withheld."""
        row, where = table.cells[r], f"{table.name} / {table.cells[r][0]}"
        where += f" / {prefix}" if prefix else ""
        # How many are not known has no part in the median of those that are.
        hidden = [f for f in COUNTS if f in at and row[at[f]] == self.symbol
                  and (f != "missing" or "percent" in at)]
        for field in COUNTS:
            if field in at and field not in hidden and \
                    self.small(number(row[at[field]])):
                self.open("printed", where, f"{field} = {row[at[field]]}")
        for field, j in at.items():
            # Medians are of n values: what is not known does not matter.
            lost = "n" in hidden if field in VALUES else hidden
            if field not in COUNTS and lost and number(row[j]) is not None:
                self.try_("percentage")
                self.open("percentage", where, f"{field} = {row[j]} although "
                          f"{hidden[0]} is withheld" +
                          self.back(row, at, truth[r]))
        if not hidden:
            self.share_of_printed(table, r, at, where)
        return bool(hidden)

    def back(self, row, at, truth):
        """What n must be, when percentage and base are there."""
        base = number(row[at["base"]]) if "base" in at else None
        percent = number(row[at["percent"]]) if "percent" in at else None
        if not base or percent is None:
            return ""
        can = [x for x in range(int(base) + 1)
               if abs(100 * x / base - percent) <= 0.0501]
        right = int(number(truth[at["n"]]) or 0)
        return f": n is one of {can}" + \
            (" (which it is)" if right in can else "")

    def share_of_printed(self, table, r, at, where):
        """A percentage of numbers before rounding tells more than they do."""
        row = table.cells[r]
        if not {"n", "base", "percent"} <= at.keys():
            return
        n, base, percent = (number(row[at[f]])
                            for f in ("n", "base", "percent"))
        if percent is None or n is None or not base:
            return
        self.try_("percentage")
        if abs(100 * n / base - percent) > 0.0501:
            self.open("rounding", where, f"{percent} % is not "
                      f"{row[at['n']]} of {row[at['base']]}")

    def derived(self, table, r):
        for j in table.derived:
            if number(table.cells[r][j]) is not None:
                self.try_("percentage")
                self.open("derived figure",
                          f"{table.name} / {table.cells[r][0]}",
                          f"{table.head[j]} = {table.cells[r][j]} although a "
                          "number of the row is withheld")

    # ---- all tables at once ----

    def system(self):
        s = System()
        self.own = []
        for table, truth in self.pairs():
            for r in range(len(table.cells)):
                for prefix, at in table.groups:
                    for field in COUNTS:
                        self.put(s, table, truth, r, prefix, at, field)
        for table, _ in self.pairs():
            self.within(s, table)
        self.between(s)
        for table, _ in self.pairs():
            self.rests(s, table)
        return s

    def put(self, s, table, truth, r, prefix, at, field):
        if field not in at:
            return
        range_ = told(table.cells[r][at[field]], self.symbol, self.rule,
                      self.level)
        value = number(truth[r][at[field]])
        if range_ is None or value is None:
            return
        place = " / ".join(x for x in (table.name, *table.key(r), prefix,
                                       field) if x)
        s.add((table.name, r, prefix, field), *range_, value, place)
        if not range_[0] <= value <= range_[1]:
            self.open("contradiction", place, f"{table.cells[r][at[field]]} "
                      "is printed, which the truth does not round to")

    @staticmethod
    def additive(table):
        return table.about.get("additive", "none")

    def within(self, s, table):
        rows, name = list(table.rows()), table.name
        total = len(table.cells) - 1 if table.has_total else None
        parts = [p for p, _ in table.groups if p != "total"]
        additive = self.additive(table)
        if table.published or (table.change and table.labels == 2):
            return
        for prefix, _ in table.groups:
            bases = [(name, r, prefix, "base") for r in rows]
            for b in bases[1:]:
                s.same(bases[0], b)
            cells = [(name, r, prefix, "n") for r in rows]
            wholes = bases[:1]
            if total is not None:
                wholes.append((name, total, prefix, "n"))
            if additive in ("rows", "both"):
                for whole in wholes:
                    # What is missing may be in no total.
                    if not s.adds_up(whole, cells):
                        s.adds_up(whole, cells[:-1])
            for r in rows:
                if (name, r, prefix, "missing") in s.parent and bases:
                    s.adds_up((name, r, prefix, "base"),
                              [(name, r, prefix, "n"),
                               (name, r, prefix, "missing")])
        if additive in ("columns", "both") and not table.change:
            for r in range(len(table.cells)):
                cells = [(name, r, p, "n") for p in parts]
                if not s.adds_up((name, r, "total", "n"), cells):
                    s.adds_up((name, r, "total", "n"), cells[:-1])
                for p in parts:
                    s.same((name, r, "total", "n"), (name, r, p, "base"))
                s.same((name, r, "total", "n"), (name, r, "total", "base"))

    def margins(self, table):
        """The numbers of a table that others may repeat: name → key."""
        out, unit = {}, table.about.get("unit", "")
        groups = [p for p, _ in table.groups]
        one = "total" if "total" in groups else \
            groups[0] if len(groups) == 1 else None
        if table.change or table.published:
            return out
        if one is not None:
            for r in table.rows():
                out[(unit, table.cells[r][0])] = (table.name, r, one, "n")
            if table.has_total:
                last = len(table.cells) - 1
                out[(unit, "")] = (table.name, last, one, "n")
        if table.has_total:
            last = len(table.cells) - 1
            for p in groups:
                if p not in ("total", ""):
                    out[(unit, "column", p)] = (table.name, last, p, "n")
        return out

    def between(self, s):
        """Equal totals and margins of tables of one unit, when every label
        that they share has one value."""
        seen = []
        for table, _ in self.pairs():
            mine = {k: v for k, v in self.margins(table).items()
                    if v in s.parent}
            for other in seen:
                both = [k for k in mine if k in other and k[1] != ""]
                if len(both) > 1 and all(
                        s.truth[mine[k]] == s.truth[other[k]] for k in both):
                    for k in both:
                        s.same(mine[k], other[k])
                for k in mine:
                    if k[1] == "" and k in other:
                        s.same(mine[k], other[k])
            seen.append(mine)
            self.against_change(s, table)

    def against_published(self, s, table):
        """Our numbers beside published ones are those of the table."""
        beside = self.pack.tables.get(table.name + "-published")
        if beside is None or not table.groups:
            return
        rows = {table.cells[r][0]: r for r in table.rows()}
        for r in range(len(beside.cells)):
            at = rows.get(beside.cells[r][0])
            for prefix, _ in table.groups if at is not None else ():
                if all(s.truth.get((beside.name, r, "own", f)) ==
                       s.truth.get((table.name, at, prefix, f))
                       for f in COUNTS[:2]):
                    for f in COUNTS[:2]:
                        s.same((beside.name, r, "own", f),
                               (table.name, at, prefix, f))
                    break

    def against_change(self, s, table):
        self.against_published(s, table)
        change = self.pack.tables.get(table.name + "-change")
        if change is None or table.change or change.labels == 2:
            return
        rows = {table.cells[r][0]: r for r in table.rows()}
        groups = [p for p, _ in table.groups]
        one = "total" if "total" in groups else groups[0]
        for r in change.rows():
            at = rows.get(change.cells[r][0])
            for field in COUNTS:
                if at is not None:
                    s.same((change.name, r, "", field),
                           (table.name, at, one, field))

    def rests(self, s, table):
        """N - n, which a percentage prints in other words. Where rows are not
        parts of a whole it is a count of its own, that may be small."""
        own = self.additive(table) in ("none", "columns")
        for r in table.rows():
            for prefix, _ in table.groups:
                n = (table.name, r, prefix, "n")
                base = (table.name, r, prefix, "base")
                if n not in s.parent or base not in s.parent:
                    continue
                left = s.truth[base] - s.truth[n]
                if left < 0:
                    continue
                rest = (table.name, r, prefix, "rest")
                s.add(rest, 0, FAR, left, s.places[n][:-1] + "N - n")
                s.adds_up(base, [n, rest])
                if own:
                    self.own.append(rest)

    def linear(self):
        s = self.system()
        self.try_("linear", s.relations)
        want = {}
        for key in s.parent:
            if key[3] == "rest" and key not in self.own:
                continue
            if self.small(s.truth[key]):
                want.setdefault(s.find(key), s.places[key])
        self.say(f"small numbers: {len(want)}; relations: {s.relations}")
        done = 0
        for keys, rows in s.components():
            mine = [k for k in keys if k in want]
            if not mine:
                continue
            solver = Solver(s, keys, rows)
            for key in mine:
                try:
                    self.one(s, solver, key, want[key])
                except ValueError as e:
                    self.open("contradiction", want[key], str(e))
                done += 1
            self.try_("programmes", solver.programmes)
        # Printed ones are told of in cells(); a rest is fixed by its sum.
        self.say(f"small numbers that were attacked: {done}")

    def one(self, s, solver, key, place):
        low, high, safe = solver.interval(key, self.width)
        top = "…" if high == FAR else f"{high:.0f}"
        self.say(f"interval {place}: {low:.0f} to {top}")
        if not safe:
            value = s.truth[key]
            self.open("linear", place, f"{value:.0f}" if low == high else
                      f"{low:.0f} to {top} ({value:.0f})")

    # ---- every format ----

    def explained(self, table, truth, r):
        """Numbers that the row may show, and those it must not: withheld
        counts, and shares and figures that only their cell could give."""
        may, must_not = set(), set()
        for text in table.cells[r]:
            may.update(numbers(text))
        for prefix, at in table.groups:
            for field in COUNTS:
                if field in at and table.cells[r][at[field]] == self.symbol:
                    must_not.add(number(truth[r][at[field]]))
            if table.cells[r][at["n"]] == self.symbol:
                must_not.update(
                    number(truth[r][j]) for j in at.values()
                    if "." in truth[r][j] and
                    number(truth[r][j]) is not None)
        return may, must_not - may

    def grid(self, where, name, grid):
        """A table of a page, a sheet or a document, row by row."""
        table, truth = self.pack.tables.get(name), self.real.get(name)
        if table is None or truth is None:
            return
        by_key = {table.key(r): r for r in range(len(table.cells))}
        for row in grid:
            r = by_key.get(tuple(row[:table.labels]))
            if r is None:
                self.shown(f"{where} / {name}", " ".join(row))
                continue
            may, must_not = self.explained(table, truth, r)
            rest = row[table.labels:]
            self.try_("text", len(rest))
            for text in rest:
                for x in numbers(text):
                    if x in must_not:
                        self.open("text", f"{where} / {name} / {row[0]}",
                                  f"“{text}” has the withheld {x:.0f}")
            hidden = sum(table.cells[r][at["n"]] == self.symbol
                         for p, at in table.groups
                         if p != "total" or len(table.groups) > 2)
            marks = sum(bool(re.search(r"(?<!\w)" + re.escape(self.symbol) +
                                       r"(?!\w)", t)) for t in rest)
            if marks < hidden:
                self.open("text", f"{where} / {name} / {row[0]}",
                          f"{hidden} withheld, but {marks} symbols")

    def total_of(self, name):
        """The whole of a table: (printed, truth), or None."""
        table, truth = self.pack.tables.get(name), self.real.get(name)
        if table is None or truth is None or not table.has_total:
            return None
        prefix, at = table.groups[-1]
        if prefix not in ("", "total"):
            return None
        return table.cells[-1][at["n"]], number(truth[-1][at["n"]])

    def caption(self, where, name, text):
        whole = self.total_of(name)
        self.try_("text")
        for x in re.findall(r"\bN = (\d+)", text):
            if whole and whole[0] == self.symbol and int(x) == whole[1]:
                self.open("text", f"{where} / {name}",
                          f"“{text}” has the withheld total {x}")
        self.shown(f"{where} / {name}", text)

    def shown(self, where, text):
        """Small counts in prose: n = 3, 3 of 20, 3 children."""
        self.try_("text")
        text = ITSELF.sub("", self.labels.sub("", text))
        for m in re.finditer(r"\b[nN] = (\d+)\b|(?<![\w.,–-])(\d+)"
                             r"(?= of (?:the )?\d+(?!\d| values)"
                             r"|(?: \w+)? (?:%s)\b)" % UNITS, text):
            x = int(m.group(1) or m.group(2))
            if self.small(x):
                self.open("text", where, f"“{text}” has {x}")

    def formats(self):
        order = []
        for where, grids, captions, texts in self.pack.pages():
            order = order or list(grids)
            for name, grid in grids.items():
                self.grid(where, name, grid)
            for name, text in captions.items():
                self.caption(where, name, text)
            for text in texts:
                self.shown(where, text)
        for where, grids, texts in self.pack.books():
            for name, grid in grids.items():
                self.grid(where, name, grid)
            for text in texts:
                self.shown(where, text)
        for where, grids, texts in self.pack.papers():
            for name, grid in zip(order, grids):
                self.grid(where, name, grid)
            for text in texts:
                self.shown(where, text)
        for path in self.pack.files("*.txt"):
            for line in path.read_text(encoding="utf-8").splitlines():
                self.shown(path.name, line)

    def charts(self):
        """What a chart writes must be printed in its table, or on an axis."""
        heads = {}
        for _, grids, _, _ in self.pack.pages():
            for name, grid in grids.items():
                heads[name] = {x for text in (grid or [[]])[0]
                               for x in numbers(text)}
        for where, name, texts in self.pack.charts():
            table, truth = self.pack.tables.get(name), self.real.get(name)
            if table is None or truth is None:
                continue
            may, must_not = set(heads.get(name, ())), set()
            for r in range(len(table.cells)):
                a, b = self.explained(table, truth, r)
                may |= a
                must_not |= b
            for x, y, text in texts:
                self.try_("text")
                if len(text) > PROSE:
                    self.shown(where, text)
                    continue
                for value in self.written(ITSELF.sub("", text)):
                    if value in must_not - may and \
                            not self.on_axis(x, y, text, texts):
                        self.open("text", where,
                                  f"“{text}” has the withheld {value:.0f}")

    @staticmethod
    def written(text):
        """Counts, and figures with a decimal; a whole percentage is the mark
        of an axis."""
        return numbers(re.sub(r"(?<![\d.])\d+%", "", text))

    @staticmethod
    def on_axis(x, y, text, texts):
        """One of at least three numbers in a line, in even steps."""
        def value(text):
            return number(text.rstrip("% "))

        if value(text) is None:
            return False
        for i in (0, 1):
            line = sorted({value(t[2]) for t in texts
                           if t[i] == (x, y)[i] and value(t[2]) is not None})
            gaps = {round(b - a, 6) for a, b in zip(line, line[1:])}
            if len(line) > 2 and len(gaps) == 1 and 0 in line:
                return True
        return False

    def files(self):
        """What should not be there at all."""
        for pattern in ("**/*withheld*", "**/*disclosure*log*", "lists/*",
                        "reviews/*"):
            for path in self.pack.files(pattern):
                self.try_("files")
                self.open("file", str(path.relative_to(self.pack.folder)),
                          "names what was counted, or why it is withheld")
        hidden = {self.total_of(n)[1] for n in self.pack.tables
                  if self.total_of(n) and self.total_of(n)[0] == self.symbol}
        self.json("manifest.json", self.pack.manifest, hidden)

    def json(self, where, value, hidden, key=""):
        if isinstance(value, dict):
            for k, v in value.items():
                self.json(f"{where} / {k}", v, hidden, k)
        elif isinstance(value, list):
            for v in value:
                self.json(where, v, hidden, key)
        elif isinstance(value, (int, float)) and key in (
                "n", "N", "reviews", "children", "documents", "with_report",
                "readable", "reviews_in_report"):
            self.try_("text")
            if self.small(value) or value in hidden:
                self.open("text", where, f"{value}")

    def run(self):
        count = sum(c == self.symbol for t in self.pack.tables.values()
                    for row in t.cells for c in row)
        self.say(f"tables: {len(self.pack.tables)}; withheld: {count}")
        self.cells()
        self.linear()
        self.formats()
        self.charts()
        self.files()
        for how, n in sorted(self.tried.items()):
            self.say(f"tried {how}: {n}")
        self.breaks = list(dict.fromkeys(self.breaks))
        self.say(f"breaks: {len(self.breaks)}")
        return self.breaks


def main(args):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pack")
    parser.add_argument("truth")
    parser.add_argument("--rule", choices=sorted(RULES))
    parser.add_argument("--level", choices=("area", "region", "national"),
                        help="default: by the kind of the pack")
    parser.add_argument("--zeros-too", action="store_true",
                        help="the rule also withholds zeros")
    parser.add_argument("--quiet", action="store_true",
                        help="only breaks and counts")
    opts = parser.parse_args(args)
    try:
        pack, truth = Pack(opts.pack), Pack(opts.truth)
        name = opts.rule or pack.manifest.get("disclosure_control", "")
        if name not in RULES:
            raise ValueError(f"no rule “{name}”")
        level = opts.level or (
            "area" if pack.manifest.get("kind") == "area" else "national")
        rule = dict(RULES[name], least=0 if opts.zeros_too else 1)
        attack = Attack(pack, truth, rule, level)
        breaks = attack.run()
    except (OSError, ValueError, KeyError) as e:
        print(f"attack: {e}", file=sys.stderr)
        return 2
    for line in attack.log:
        if not opts.quiet or not line.startswith("interval "):
            print(line)
    for line in breaks:
        print(line)
    return 1 if breaks else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
