# SPDX-License-Identifier: GPL-3.0-or-later
"""A published pack as its readers have it: tables out of CSV, HTML, XLSX and
DOCX, texts out of pages and charts. Knows nothing of how the pack was made."""
import csv
import html.parser
import io
import json
import pathlib
import re
import zipfile
import xml.etree.ElementTree as ET

COUNTS = ("n", "base", "missing")
SHARES = ("percent", "low", "high")
VALUES = ("median", "q1", "q3", "mean", "rate", "population", "ratio",
          "ratio_low", "ratio_high")
FIELDS = COUNTS + SHARES + VALUES
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w]|\.\d)")


def number(text):
    """The number a cell holds, or None."""
    try:
        return float(text)
    except ValueError:
        return None


def numbers(text):
    """All numbers of a text, with thousands and minus signs taken off."""
    return [float(x) for x in
            NUMBER.findall(re.sub(r"(?<=\d),(?=\d{3}\b)", "", text))]


def clean(text):
    return re.sub(r"\s+", " ", text).strip()


class Table:
    """A CSV: rows of labels, each with groups of typed columns."""

    def __init__(self, name, text, about):
        self.name, self.about = name, about
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
        self.head, self.cells = rows[0], rows[1:]
        self.labels = 2 if self.head[1:2] == ["column"] else 1
        self.groups = []  # prefix, {field: column}
        self.derived = []  # columns that are none of a group's
        by_prefix = {}
        for j, name in enumerate(self.head[self.labels:], self.labels):
            prefix, field = self.split(name)
            if field is None:
                self.derived.append(j)
                continue
            if prefix not in by_prefix:
                by_prefix[prefix] = {}
                self.groups.append((prefix, by_prefix[prefix]))
            by_prefix[prefix][field] = j
        self.groups = [g for g in self.groups if "n" in g[1]]
        if self.published:  # other people's numbers, and ours
            self.groups = [g for g in self.groups if g[0] == "own"]
            self.labels, self.derived = 2, []
        last = self.cells[-1][0] if self.cells else ""
        self.has_total = last in ("Total", "Total known")

    def as_in(self, other):
        """The same cells with rows and columns where the other table has them:
        under disclosure control they stand in another order. False when they
        are not of one table."""
        if sorted(self.head) != sorted(other.head) or \
                len(self.cells) != len(other.cells):
            return False
        at = [self.head.index(name) for name in other.head]
        rows = {}
        for cells in self.cells:
            rows.setdefault(tuple(cells[:self.labels]), []).append(cells)
        try:
            self.cells = [[cells[j] for j in at] for cells in
                          (rows[other.key(r)].pop(0)
                           for r in range(len(other.cells)))]
        except (KeyError, IndexError):
            return False
        self.head, self.groups = other.head, other.groups
        self.derived = other.derived
        return True

    @staticmethod
    def split(name):
        for field in sorted(FIELDS, key=len, reverse=True):
            if name == field:
                return "", field
            if name.endswith("_" + field):
                return name[:-len(field) - 1], field
        return name, None

    @property
    def change(self):
        return self.name.endswith("-change")

    @property
    def published(self):
        return self.name.endswith("-published")

    def key(self, r):
        return tuple(self.cells[r][:self.labels])

    def rows(self):
        """Rows of data, without the total."""
        return range(len(self.cells) - (1 if self.has_total else 0))


class Grids(html.parser.HTMLParser):
    """Tables of a page, by id, and what is said outside of them."""

    def __init__(self):
        super().__init__()
        self.grids, self.captions, self.text = {}, {}, []
        self.grid = self.caption = self.cell = None
        self.skip = 0

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        for name in ("alt", "title", "aria-label"):
            if attrs.get(name) and self.grid is None:
                self.text.append(attrs[name])
        if tag in ("svg", "style", "script"):
            self.skip += 1
        elif tag == "table":
            self.grid = []
            self.grids[attrs.get("id", str(len(self.grids)))] = self.grid
        elif tag == "caption":
            self.caption = ""
        elif tag == "tr" and self.grid is not None:
            self.grid.append([])
        elif tag in ("td", "th") and self.grid:
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("svg", "style", "script"):
            self.skip -= 1
        elif tag == "table":
            self.grid = None
        elif tag == "caption" and self.caption is not None:
            self.captions[list(self.grids)[-1]] = clean(self.caption)
            self.caption = None
        elif tag in ("td", "th") and self.cell is not None:
            self.grid[-1].append(clean(self.cell))
            self.cell = None

    def handle_data(self, data):
        if self.skip:
            return
        if self.cell is not None:
            self.cell += data
        elif self.caption is not None:
            self.caption += data
        elif self.grid is None and data.strip():
            self.text.append(clean(data))


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def words_of(element):
    return clean("".join(e.text or "" for e in element.iter()
                         if local(e) == "t"))


class Pack:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.manifest = json.loads(self.read("manifest.json"))
        about = {t["name"]: t for t in self.manifest.get("tables", [])}
        self.tables = {}
        for path in sorted((self.folder / "tables").glob("*.csv")):
            name = path.stem
            base = re.sub("-(change|published)$", "", name)
            text = path.read_text(encoding="utf-8")
            if text.strip("\ufeff\n"):
                self.tables[name] = Table(
                    name, text, about.get(name, about.get(base, {})))

    def read(self, path):
        return (self.folder / path).read_text(encoding="utf-8")

    def files(self, pattern):
        return sorted(self.folder.glob(pattern))

    def pages(self):
        """(file, {table: grid}, {table: caption}, texts) of each page."""
        for path in self.files("*.html"):
            page = Grids()
            page.feed(path.read_text(encoding="utf-8"))
            strip = {k: k[2:] if k.startswith("t-") else k
                     for k in page.grids}
            yield (path.name,
                   {strip[k]: v for k, v in page.grids.items()},
                   {strip[k]: v for k, v in page.captions.items()},
                   page.text)

    def books(self):
        """(file, {table: grid}, texts of sheets that are none)."""
        for path in self.files("*.xlsx"):
            with zipfile.ZipFile(path) as z:
                yield (path.name,) + self.book(z)

    def book(self, z):
        shared = []
        if "xl/sharedStrings.xml" in z.namelist():
            shared = [words_of(si) for si in
                      ET.fromstring(z.read("xl/sharedStrings.xml"))]
        names = [e.get("name") for e in
                 ET.fromstring(z.read("xl/workbook.xml")).iter()
                 if local(e) == "sheet"]
        grids, texts = {}, []
        for i, name in enumerate(names, 1):
            root = ET.fromstring(z.read(f"xl/worksheets/sheet{i}.xml"))
            grid = [self.sheet_row(row, shared) for row in root.iter()
                    if local(row) == "row"]
            table = name.split(" ", 1)[-1]
            full = [t for t in self.tables
                    if t == table or (len(name) == 31 and
                                      t.startswith(table) and
                                      not self.tables[t].change)]
            if full:
                grids[full[0]] = grid
            else:
                texts += [x for row in grid for x in row if x]
        return grids, texts

    @staticmethod
    def sheet_row(row, shared):
        cells = []
        for c in row:
            letters = re.match(r"[A-Z]*", c.get("r", "A")).group()
            at = 0
            for letter in letters:
                at = at * 26 + ord(letter) - 64
            while len(cells) < at:
                cells.append("")
            value = next((e.text or "" for e in c if local(e) == "v"), "")
            if c.get("t") == "s":
                value = shared[int(value)]
            elif c.get("t") == "inlineStr":
                value = words_of(c)
            cells[at - 1] = value
        return cells

    def papers(self):
        """(file, [grid in order], texts outside of them)."""
        for path in self.files("*.docx"):
            with zipfile.ZipFile(path) as z:
                root = ET.fromstring(z.read("word/document.xml"))
            grids, inside = [], set()
            for table in root.iter():
                if local(table) != "tbl":
                    continue
                inside.update(table.iter())
                grids.append([[words_of(c) for c in row if local(c) == "tc"]
                              for row in table if local(row) == "tr"])
            texts = [words_of(p) for p in root.iter()
                     if local(p) == "p" and p not in inside]
            texts += [e.get("descr") for e in root.iter()
                      if local(e) == "docPr" and e.get("descr")]
            yield path.name, grids, [t for t in texts if t]

    def charts(self):
        """(file, table, texts with their places)."""
        for path in self.files("charts/*.svg"):
            texts = []
            self.svg_texts(ET.parse(path).getroot(), (0.0, 0.0), texts)
            yield path.name, path.stem, texts

    def svg_texts(self, element, at, out):
        moved = re.match(r"\s*translate\(([-\d.]+)[ ,]+([-\d.]+)\)",
                         element.get("transform", ""))
        if moved:
            at = (at[0] + float(moved.group(1)), at[1] + float(moved.group(2)))
        if local(element) in ("text", "title", "desc"):
            x = at[0] + float(element.get("x", "0") or 0)
            y = at[1] + float(element.get("y", "0") or 0)
            out.append((round(x, 1), round(y, 1),
                        clean("".join(element.itertext()))))
            return
        for child in element:
            self.svg_texts(child, at, out)
