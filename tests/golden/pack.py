#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the files of a pack of `revix report` against each other and against
what it was made from. Usage: pack.py CHECK ARG…; the functions named check_…
say what they take. Prints what is wrong, and ends with 1 when anything is; the
last line says how much was looked at."""
import csv
import html.parser
import io
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ET
import zipfile

FIELDS = ("n", "base", "percent", "low", "high", "missing", "median", "q1",
          "q3", "mean", "population", "rate", "ratio", "ratio_low",
          "ratio_high")
# Headings of figures that are computed from the reviews of another column.
FIGURES = ("Not known", "Median", "Mean", "Children × years", "p",
           "Adjusted p")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link",
        "meta", "source", "track", "wbr"}
wrong, looked = [], {}


def bad(where, text):
    wrong.append(f"{where}: {text}")


def count(what, n=1):
    looked[what] = looked.get(what, 0) + n


def clean(text):
    return re.sub(r"\s+", " ", text).strip()


# ---- what a pack consists of ----

class Page(html.parser.HTMLParser):
    """One page: its ids, links, headings, tables and pictures."""

    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.headings = [], [], []
        self.uses = []  # ids of drawings that a drawing repeats
        self.tables, self.svgs, self.faults = [], [], []
        self.items = {}  # id of a list item -> (text, [href])
        self.lang = self.title = ""
        self.open, self.text = [], []
        self.table = self.cell = self.svg = self.item = None
        self.feed(path.read_text(encoding="utf-8"))
        if self.open:
            self.faults.append(f"never closed: {self.open}")

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in a:
            self.ids.append(a["id"])
        if tag in ("script", "iframe", "object", "embed", "link", "base"):
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            if name.startswith("on") or (name == "style" and "url(" in value):
                self.faults.append(f"attribute {name}={value}")
            if name == "xlink:href" and value.startswith("#"):
                self.uses.append(value[1:])
            elif name in ("src", "srcset", "data", "action", "poster",
                          "xlink:href"):
                self.faults.append(f"fetches {name}={value}")
        if tag == "html":
            self.lang = a.get("lang", "")
        if tag == "img" and not a.get("alt"):
            self.faults.append("img without alt")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append([int(tag[1]), ""])
        if tag == "a":
            self.links.append([a.get("href", ""), ""])
            if self.cell is not None:
                self.cell["href"] = a.get("href", "")
            if self.item is not None:
                self.items[self.item][1].append(a.get("href", ""))
        if tag == "li" and "id" in a:
            self.item = a["id"]
            self.items[self.item] = ["", []]
        self.start_table(tag, a)
        if tag == "svg":
            self.svg = {"role": a.get("role"), "title": "", "desc": "",
                        "by": a.get("aria-labelledby", ""), "ids": set()}
            self.svgs.append(self.svg)
        elif self.svg is not None and "id" in a:
            self.svg["ids"].add(a["id"])

    def start_table(self, tag, a):
        if tag == "table":
            self.table = {"id": a.get("id", ""), "caption": None, "head": [],
                          "rows": []}
            self.tables.append(self.table)
        elif self.table is None:
            return
        elif tag == "caption":
            self.table["caption"] = ""
        elif tag == "tr":
            self.table["rows"].append([])
        elif tag in ("td", "th"):
            self.cell = {"tag": tag, "scope": a.get("scope"), "text": ""}
            self.table["rows"][-1].append(self.cell)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> closes {self.open[-1:]}")
            return
        self.open.pop()
        if tag == "table":
            self.table["head"] = self.table["rows"].pop(0)
            self.table = None
        elif tag in ("td", "th"):
            self.cell = None
        elif tag == "svg":
            self.svg = None
        elif tag == "li":
            self.item = None

    def handle_data(self, data):
        tag = self.open[-1] if self.open else ""
        if self.svg is not None:
            if tag in ("title", "desc"):
                self.svg[tag] += data
            return
        if tag == "style":
            if re.search(r"url\(|@import", data):
                self.faults.append("the style sheet fetches something")
            return
        if tag == "title":
            self.title += data
            return
        self.text.append(data)
        for i in range(1, len(self.open) + 1):
            if re.fullmatch("h[1-6]", self.open[-i]):
                self.headings[-1][1] += data
                break
        if "a" in self.open:
            self.links[-1][1] += data
        if self.item is not None:
            self.items[self.item][0] += data
        if self.cell is not None:
            self.cell["text"] += data
        elif self.table is not None and "caption" in self.open:
            self.table["caption"] += data


class Csv:
    """A table of tables/: labels, then groups of typed columns."""

    def __init__(self, text):
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"))))
        self.head, self.rows = rows[0], rows[1:]
        self.labels = 2 if self.head[1:2] == ["column"] else 1
        self.groups = {}  # prefix -> {field: column}
        for j, name in enumerate(self.head[self.labels:], self.labels):
            for field in sorted(FIELDS, key=len, reverse=True):
                if name == field or name.endswith("_" + field):
                    prefix = name[:-len(field)].rstrip("_")
                    self.groups.setdefault(prefix, {})[field] = j
                    break
        self.groups = {p: g for p, g in self.groups.items() if "n" in g}

    def cell(self, row, prefix):
        return {f: row[j] for f, j in self.groups[prefix].items()}


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def words(element):
    return "".join(e.text or "" for e in element.iter() if local(e) == "t")


def sheets(path):
    """(name, [[cell]]) of every sheet; numbers as float, texts as str."""
    with zipfile.ZipFile(path) as z:
        shared = [words(si) for si in
                  ET.fromstring(z.read("xl/sharedStrings.xml"))]
        names = [e.get("name") for e in
                 ET.fromstring(z.read("xl/workbook.xml")).iter()
                 if local(e) == "sheet"]
        for i, name in enumerate(names, 1):
            root = ET.fromstring(z.read(f"xl/worksheets/sheet{i}.xml"))
            grid = []
            for row in (e for e in root.iter() if local(e) == "row"):
                cells = {}
                for c in row:
                    col = 0
                    for letter in re.match("[A-Z]+", c.get("r")).group():
                        col = col * 26 + ord(letter) - 64
                    v = next((e.text for e in c if local(e) == "v"), None)
                    if v is not None:
                        cells[col - 1] = shared[int(v)] if c.get("t") == "s" \
                            else v if c.get("t") else float(v)
                grid.append([cells.get(j, "") for j in
                             range(max(cells, default=-1) + 1)])
            yield name, grid


def papers(path):
    """The tables of a DOCX in order, as rows of texts."""
    with zipfile.ZipFile(path) as z:
        root = ET.fromstring(z.read("word/document.xml"))
    return [[[clean(words(c)) for c in row if local(c) == "tc"]
             for row in table if local(row) == "tr"]
            for table in root.iter() if local(table) == "tbl"]


class Pack:
    def __init__(self, folder):
        self.dir = pathlib.Path(folder)
        self.manifest = json.loads((self.dir / "manifest.json").read_text())
        self.kind = self.manifest["kind"]
        self.about = {t["id"]: t for t in self.manifest["tables"]}
        self.csv = {p.stem: Csv(p.read_text(encoding="utf-8"))
                    for p in sorted((self.dir / "tables").glob("*.csv"))}

    def page(self):
        return Page(self.dir / f"{self.kind}.html")

    def order(self):
        """Files of tables/ in the order of the report."""
        for t in self.manifest["tables"]:
            for ending in ("", "-change", "-published"):
                if t["id"] + ending in self.csv:
                    yield t["id"] + ending

    @staticmethod
    def ids():
        return {"-change": "h-", "-published": "p-"}

    def grid_id(self, name):
        for ending, mark in self.ids().items():
            if name.endswith(ending) and name not in self.about:
                return mark + name[:-len(ending)]
        return "t-" + name


# ---- pages ----

def check_pages(folder):
    """PACK: every page can be used by everybody, and every link has its end."""
    pack = Pack(folder)
    paths = sorted(pack.dir.glob("**/*.html"))
    pages = {p.resolve(): Page(p) for p in paths}
    for path, page in pages.items():
        name = str(path.relative_to(pack.dir.resolve()))
        count("pages")
        form(name, page)
        for href, text in page.links:
            follow(name, path, href, text, pages)
    report = pages[(pack.dir / f"{pack.kind}.html").resolve()]
    if len(report.svgs) != len(list(pack.dir.glob("charts/*.svg"))):
        bad("report", "charts in the page are not those of charts/")
    if (pack.dir / "lists").exists():
        numbers(pack, report, pages)


def form(name, page):
    for fault in page.faults:
        bad(name, fault)
    if page.lang != "en-GB" or not page.title.strip():
        bad(name, "lang or title is missing")
    for twice in {i for i in page.ids if page.ids.count(i) > 1}:
        bad(name, f"id twice: {twice}")
    if any(re.search(r"\s", i) or not i for i in page.ids):
        bad(name, "an id has a space in it, or is empty")
    for use in set(page.uses) - set(page.ids):
        bad(name, f"a drawing repeats {use}, which is not there")
    level = 0
    for h, text in page.headings:
        if h > level + 1:
            bad(name, f"heading h{h} “{text}” behind h{level}")
        if not text.strip():
            bad(name, f"empty heading h{h}")
        level = h
    if sum(h == 1 for h, _ in page.headings) != 1:
        bad(name, "not exactly one h1")
    for t in page.tables:
        table_form(f"{name} {t['id']}", t)
    for s in page.svgs:
        count("charts")
        if s["role"] != "img" or not s["title"].strip() or \
                len(s["desc"].strip()) < 20:
            bad(name, f"svg without role, title or description: {s}")
        if not s["by"] or not set(s["by"].split()) <= s["ids"]:
            bad(name, f"aria-labelledby of a chart leads nowhere: {s['by']}")


def table_form(where, t):
    count("tables")
    if not t["caption"]:
        bad(where, "no caption")
    if not t["head"] or not t["rows"]:
        bad(where, "no head, or no rows")
    if any(c["tag"] != "th" or c["scope"] != "col" for c in t["head"]):
        bad(where, "a heading without scope=col")
    for row in t["rows"]:
        if row[0]["tag"] != "th" or row[0]["scope"] != "row":
            bad(where, f"row {row[0]['text']}: no scope=row")
        if len(row) != len(t["head"]):
            bad(where, f"row {row[0]['text']}: {len(row)} cells")


def follow(name, path, href, text, pages):
    count("links")
    if re.match(r"[a-z]+:|//|/", href) or not href:
        bad(name, f"leads outside or nowhere: {href}")
        return
    if not clean(text):
        bad(name, f"a link without words: {href}")
    file, _, fragment = href.partition("#")
    target = (path.parent / urllib.parse.unquote(file)).resolve() \
        if file else path
    if not target.is_file():
        bad(name, f"no such file: {href}")
    elif fragment and target in pages and fragment not in pages[target].ids:
        bad(name, f"no such id: {href}")


def numbers(pack, report, pages):
    """Every number that is a link leads to as many reviews as it says."""
    linked = 0
    for t in report.tables:
        name = t["id"][2:]
        unit = pack.about.get(name, {}).get("unit")
        for row in t["rows"]:
            for c, head in zip(row[1:], t["head"][1:]):
                says = said_n(c["text"])
                where = f"{name} / {row[0]['text']} / {c['text']}"
                if "href" not in c:
                    if says and t["id"].startswith("t-") and \
                            head["text"] not in FIGURES:
                        bad(where, "a number that leads to no reviews")
                    continue
                linked += 1
                file, _, fragment = c["href"].partition("#")
                page = pages[(pack.dir / file).resolve()]
                text, hrefs = page.items.get(fragment, ("", []))
                one_number(where, clean(c["text"]), says, unit, text, hrefs)
    if not linked:
        bad("report", "no number is a link")
    count("linked numbers", linked)


def said_n(text):
    """What a cell for people says n is: "12 (34.3%)", "167 (…), n = 12"."""
    m = re.search(r"\bn = (\d+)$", text) or re.match(r"(\d+)(?: |$)", text)
    return int(m.group(1)) if m else None


def one_number(where, shown, says, unit, text, hrefs):
    m = re.search(r": (.*) — in (\d+) reviews?: ", clean(text) + " ")
    if not m or not m.group(1).endswith(shown):
        bad(where, f"the list says another number: {clean(text)[:80]}")
        return
    reviews = int(m.group(2))
    if not hrefs or (hrefs[0].startswith("../") and len(hrefs) != reviews):
        bad(where, f"{reviews} reviews, {len(hrefs)} links")
    if len(set(hrefs)) != len(hrefs):
        bad(where, "a review is listed twice")
    if says is None or (unit == "reviews" and says != reviews) or \
            reviews > says or not reviews:
        bad(where, f"says {says} {unit}, leads to {reviews} reviews")


# ---- the same number everywhere ----

def check_agree(folder):
    """PACK: CSV, page, workbook and document have the same numbers, and sums
    add up where the manifest says so."""
    pack = Pack(folder)
    order = list(pack.order())
    if sorted(order) != sorted(pack.csv):
        bad("manifest", f"tables: {sorted(set(pack.csv) ^ set(order))}")
    grids = {t["id"]: [[clean(c["text"]) for c in row]
                       for row in [t["head"]] + t["rows"]]
             for t in pack.page().tables}
    books = list(sheets(pack.dir / f"{pack.kind}.xlsx"))[2:]
    docs = papers(pack.dir / f"{pack.kind}.docx")
    if len(books) != len(order) or len(docs) != len(order):
        bad("pack", f"{len(order)} tables, {len(books)} sheets, {len(docs)} "
            "tables in the document")
    for name, (tab, book), doc in zip(order, books, docs):
        count("tables")
        table, grid = pack.csv[name], grids.get(pack.grid_id(name))
        if grid is None:
            bad(name, "is not in the page")
            continue
        if doc != grid:
            odd = next(((a, b) for a, b in zip(doc, grid) if a != b), None)
            bad(name, f"document and page differ: {odd}")
        in_book(name, tab, table, book)
        if not name.endswith("-published"):
            in_page(name, table, grid)
        if name in pack.about:
            sums(name, table, pack.about[name]["additive"])
    hashes(pack)


def hashes(pack):
    """The manifest names every file but itself, with its hash."""
    import hashlib
    there = {str(p.relative_to(pack.dir)) for p in pack.dir.glob("**/*")
             if p.is_file()} - {"manifest.json"}
    told = {f["path"]: f["sha256"] for f in pack.manifest["files"]}
    if there != set(told):
        bad("manifest", f"files: {sorted(there ^ set(told))[:5]}")
    for path in there & set(told):
        count("hashes")
        if hashlib.sha256((pack.dir / path).read_bytes()).hexdigest() != \
                told[path]:
            bad("manifest", f"hash of {path}")


def in_book(name, tab, table, book):
    """The rows of a sheet, below its heading, are those of the CSV."""
    rows = [[str(x) for x in r] for r in table.rows]
    first = next((i for i in range(len(book)) if len(book[i]) ==
                  len(table.head) and i + len(rows) < len(book) and
                  all(match(a, b) for a, b in zip(rows[0], pad(
                      book[i + 1], len(table.head))))), None)
    if first is None:
        bad(name, f"no rows of it in the sheet {tab}")
        return
    for row, got in zip(rows, book[first + 1:]):
        for a, b in zip(row, pad(got, len(row))):
            count("cells in sheets")
            if not match(a, b):
                bad(name, f"{row[0]}: “{a}” in the CSV, “{b}” in the sheet")


def pad(row, n):
    return list(row) + [""] * (n - len(row))


def match(text, value):
    """A typed cell: a number of the CSV is a number in the workbook."""
    if isinstance(value, float):
        return bool(re.fullmatch(r"-?[\d.]+", text)) and any(
            abs(float(text) - v) < 1e-9 for v in (value, value * 100))
    return text.lstrip("'") == value and not re.fullmatch(r"-?\d+\.\d+", text)


def in_page(name, table, grid):
    """A cell for people says the same as the columns it is made of."""
    body = grid[1:]
    if len(body) != len(table.rows):
        bad(name, f"{len(table.rows)} rows in the CSV, {len(body)} in the page")
        return
    groups = [g for g in table.groups]
    for row, shown in zip(table.rows, body):
        if [x.lstrip("'") for x in row[:table.labels]] != \
                shown[:table.labels]:
            bad(name, f"rows: {row[:table.labels]} and {shown[:table.labels]}")
            continue
        cells = [table.cell(row, g) for g in groups]
        compact(name, cells, grid[0], shown, table.labels)


def compact(name, cells, head, shown, at):
    for cell in cells:
        if at >= len(shown):
            # A single column is not summed again for people.
            if len(cells) == 2 and cells[0] == cell or cell == cells[-1]:
                return
            bad(name, f"no cell for {cell}")
            return
        if "median" in cell or "rate" in cell:
            at = figures(name, cell, head, shown, at)
        else:
            counts(name, cell, head[at], shown[at])
            at += 1
            if "ratio" in cell:
                ratio(name, cell, shown[at])
                at += 1


def counts(name, cell, head, text):
    """ "12", "12 (34.3%)", "12 of 35 (34.3%, 20.8–50.8)", "–", "c" """
    count("cells in the page")
    m = re.fullmatch(r"(\d+)(?: of (\d+))?(?: \(([\d.]+)%(?:, ([\d.]+)–"
                     r"([\d.]+))?\))?", text)
    if not m:
        if text == "–" and cell["n"] == "0" and not cell.get("base"):
            return
        if not re.search(r"\d", text) and text == cell["n"]:
            return
        bad(name, f"“{text}” is not {cell}")
        return
    N = re.search(r", N = (\d+)$", head)
    for field, value in zip(("n", "base", "percent", "low", "high"),
                            m.groups()):
        if value is not None and cell.get(field) != value:
            bad(name, f"“{text}”: {field} is {cell.get(field)}")
    if cell.get("percent") and not m.group(3):
        bad(name, f"“{text}” has no percentage, the CSV {cell['percent']}")
    if N and cell.get("base") not in ("", None, N.group(1)):
        bad(name, f"{head}: base {cell['base']}")


def figures(name, cell, head, shown, at):
    """Values and rates: columns of their own, or one cell."""
    count("cells in the page")
    values = {float(v) for v in cell.values() if re.fullmatch(r"[\d.]+", v)}
    one = head[at] not in ("n",)
    width = 1 if one else 6 if "median" in cell else 3
    if "before_n" in cell or re.fullmatch(r"\d{4}.*|Before|Now", head[at]):
        width = 1
    text = " ".join(shown[at:at + width])
    got = {float(x) for x in re.findall(r"(?<![\w.])\d+(?:\.\d+)?", text)}
    if not got <= values | {0.0}:
        bad(name, f"“{text}” has numbers that {cell} has not")
    if cell["n"].isdigit() and int(cell["n"]) and float(cell["n"]) not in got:
        bad(name, f"“{text}”: n is {cell['n']}")
    return at + width


def ratio(name, cell, text):
    got = re.findall(r"\d+\.\d+", text)
    want = [cell[f] for f in ("ratio", "ratio_low", "ratio_high") if cell[f]]
    if got != want:
        bad(name, f"ratio “{text}” is {want}")


def sums(name, table, additive):
    prefixes = list(table.groups)
    last = table.rows[-1]
    if additive in ("rows", "both"):
        if last[0] not in ("Total", "Total known"):
            bad(name, "no row of totals, though the manifest says so")
            return
        for p in prefixes:
            n = [table.cell(r, p)["n"] for r in table.rows]
            total(name, f"column {p}", n[:-1], n[-1])
    if additive in ("columns", "both") and "total" in prefixes:
        for row in table.rows:
            n = [table.cell(row, p)["n"] for p in prefixes]
            total(name, f"row {row[0]}", n[:-1], n[-1])


def total(name, where, parts, whole):
    if not all(x.isdigit() for x in parts + [whole]):
        return
    count("sums")
    if sum(map(int, parts)) != int(whole):
        bad(name, f"{where}: {parts} do not add up to {whole}")


# ---- the workbook's numbers of two periods ----

def check_change(folder, now, before):
    """PACK NOW BEFORE: tables of changes hold the numbers of two folders of
    tables by `revix stats`, one of each period."""
    pack = Pack(folder)
    for name, change in pack.csv.items():
        if not name.endswith("-change"):
            continue
        tables = []
        for side in (now, before):
            path = pathlib.Path(side) / f"{name[:-len('-change')]}.csv"
            tables.append(Csv(path.read_text(encoding="utf-8")))
        one_change(name, change, *tables)
        count("changes")


def one_change(name, change, now, before):
    for row in change.rows:
        label = row[0]
        col = row[1] if change.labels == 2 else None
        for side, prefix in ((now, ""), (before, "before")):
            want = cell_of(side, label, col)
            got = change.cell(row, prefix)
            for field in got:
                if field.startswith("ratio"):  # of the two periods
                    continue
                count("numbers")
                if want is None:
                    # A label that only one period has.
                    if got["n"] not in ("0", ""):
                        bad(name, f"{label}, {col}: {got} out of nowhere")
                    break
                if not alike(got[field], want.get(field, "")):
                    bad(name, f"{label}, {col}, {prefix or 'now'}: {field} is "
                        f"{got[field]}, not {want.get(field)}")
        points(name, row, change)
        if "ratio" in change.head:
            rates(name, row, change, cell_of(now, label, col),
                  cell_of(before, label, col))


def rates(name, row, change, now, before):
    got = row[change.head.index("ratio"):][:3]
    try:
        x = int(now["n"]) / int(now["population"])
        y = int(before["n"]) / int(before["population"])
    except (TypeError, ValueError, ZeroDivisionError):
        x = y = 0
    if not y:
        if any(re.match(r"\d", g) for g in got):
            bad(name, f"{row[0]}: a ratio without two rates: {got}")
        return
    count("ratios")
    if abs(x / y - float(got[0])) > 0.0001 or (
            x and not float(got[1]) < float(got[0]) < float(got[2])):
        bad(name, f"{row[0]}: {got} is not {x / y:.4f}")


def alike(a, b):
    if a == b:
        return True
    try:
        return abs(float(a) - float(b)) < 0.0501
    except ValueError:
        return a in ("", "–") and b in ("", "–")


def slug(text):
    text = text.replace("<", "under ")
    text = re.sub(r"\+$", " plus", text)
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")


def cell_of(table, label, col):
    rows = [r for r in table.rows if r[0] == label]
    if not rows:
        return None
    prefixes = list(table.groups)
    if col is not None:
        return table.cell(rows[0], slug(col)) if slug(col) in prefixes \
            else None
    return table.cell(rows[0], "total" if "total" in prefixes
                      else prefixes[0])


def points(name, row, change):
    if "change" not in change.head:
        return
    at = {h: row[i] for i, h in enumerate(change.head)}
    try:
        x = 100 * int(at["n"]) / int(at["base"])
        y = 100 * int(at["before_n"]) / int(at["before_base"])
    except (ValueError, ZeroDivisionError):
        if at["change"]:
            bad(name, f"{row[0]}: a change without two shares")
        return
    count("differences")
    if abs(x - y - float(at["change"])) > 0.0501 or not \
            float(at["change_low"]) <= float(at["change"]) <= \
            float(at["change_high"]):
        bad(name, f"{row[0]}: {at['change']} is not {x:.2f} - {y:.2f}")


# ---- counted again ----

def check_recount(folder, catalogue, statuses, labels):
    """PACK CATALOGUE REVIEW-THEMES THEMES: numbers of a pack for 2014-17,
    counted again from the rows of the catalogue, with the reviews that their
    lists name."""
    pack = Pack(folder)
    with open(catalogue, encoding="utf-8-sig", newline="") as f:
        rows = [r for r in csv.DictReader(f) if in_2014_17(r["incident"])]
    reviews = {}
    for r in rows:
        reviews.setdefault(r["review"], r)
    kids = {}
    for r in rows:
        kids.setdefault((r["review"], r["child"]), r)
    lists = Lists(pack)
    for outcome in ("fatal", "serious harm"):
        for band in ("<1", "1-5", "6-10", "11-15", "16+"):
            mine = [k for k, r in kids.items() if r["outcome"] == outcome and
                    band_of(r["age"]) == band]
            lists.hold("age-band-by-outcome", band, outcome, len(mine),
                       {k[0] for k in mine})
    for sex in ("male", "female"):
        mine = [k for k, r in kids.items() if r["sex"] == sex]
        lists.hold("sex-by-outcome", sex, "total", len(mine),
                   {k[0] for k in mine})
    for column, table in (("region", "reviews-by-region"),
                          ("incident_place", "incident-place"),
                          ("source_of_harm", "source-of-harm")):
        for value in sorted({r[column] for r in reviews.values()}):
            if value != "not known":
                mine = {k for k, r in reviews.items() if r[column] == value}
                lists.hold(table, value, "total", len(mine), mine)
    with open(statuses, encoding="utf-8-sig", newline="") as f:
        status = [r for r in csv.DictReader(f) if r["review"] in reviews]
    with open(labels, encoding="utf-8-sig", newline="") as f:
        label = {r["theme"]: r["label"] for r in csv.DictReader(f)}
    coded = {r["review"] for r in status if r["status"] != "not coded"}
    for theme in ("neglect", "domestic-abuse", "information-sharing"):
        for outcome in ("fatal", "serious harm"):
            mine = {r["review"] for r in status if r["theme"] == theme and
                    r["status"] == "present" and
                    reviews[r["review"]]["outcome"] == outcome}
            base = sum(reviews[k]["outcome"] == outcome for k in coded)
            lists.hold("theme-by-outcome", label[theme], outcome, len(mine),
                       mine, base)


def in_2014_17(date):
    m = re.match(r"(\d{4})-(\d\d)", date)
    if not m:
        s = re.fullmatch(r"summer (\d{4})", date)
        return bool(s) and 2014 <= int(s.group(1)) <= 2016
    year = int(m.group(1)) - (int(m.group(2)) < 4)
    return 2014 <= year <= 2016


def band_of(age):
    m = re.match(r"(\d+) year", age)
    if not m:
        months = re.match(r"(\d+) month", age)
        years = int(months.group(1)) // 12 if months else 0
    else:
        years = int(m.group(1))
    return "<1" if years < 1 else "1-5" if years <= 5 else \
        "6-10" if years <= 10 else "11-15" if years <= 15 else "16+"


class Lists:
    """Numbers of a pack with the reviews that its lists name."""

    def __init__(self, pack):
        self.pack, self.pages = pack, {}

    def hold(self, name, row, col, n, keys, base=None):
        count("numbers counted again")
        table = self.pack.csv[name]
        where = f"{name} / {row} / {col}"
        rows = [i for i, r in enumerate(table.rows)
                if r[0].lower() == row.lower()]
        if not rows:
            bad(where, "no such row")
            return
        prefix = slug(col)
        cell = table.cell(table.rows[rows[0]], prefix)
        if cell["n"] != str(n) or (base is not None and
                                   cell["base"] != str(base)):
            bad(where, f"{cell}, counted again {n} of {base}")
        at = list(table.groups).index(prefix) + 1
        if name not in self.pages:
            self.pages[name] = Page(self.pack.dir / f"lists/{name}.html")
        item = self.pages[name].items.get(f"r-t-{name}-{rows[0]}-{at}",
                                          ("", []))
        got = {urllib.parse.unquote(h.partition("#")[2]) for h in item[1]}
        if got != keys:
            bad(where, f"reviews: {sorted(got ^ keys)}")


# ---- disclosure control ----

def check_json(table, json_, symbol):
    """CSV JSON SYMBOL: `revix stats` of one table in two formats: every cell
    is the same, and no reviews are named."""
    want = Csv(pathlib.Path(table).read_text(encoding="utf-8"))
    got = json.loads(pathlib.Path(json_).read_text(encoding="utf-8"))
    if got["columns"] != want.head or len(got["rows"]) != len(want.rows):
        bad(table, "other columns or rows in JSON")
        return
    for row, cells in zip(want.rows, got["rows"]):
        if set(cells) != set(want.head):
            bad(table, f"JSON has {sorted(set(cells) ^ set(want.head))}")
        for name, text in zip(want.head, row):
            value = cells.get(name)
            count("cells")
            count("symbols", text == symbol)
            same = value is None if text == "" and value is None else \
                value == text if not isinstance(value, (int, float)) else \
                re.fullmatch(r"-?[\d.]+", text) and value == float(text)
            if not same:
                bad(table, f"{row[0]} / {name}: “{text}”, in JSON {value}")


def check_withheld(folder, symbol):
    """PACK SYMBOL: where the CSV shows the symbol, so do page, workbook,
    document and (a chart whose table withholds) picture."""
    pack = Pack(folder)
    order = list(pack.order())
    grids = {t["id"]: [[clean(c["text"]) for c in row] for row in t["rows"]]
             for t in pack.page().tables}
    books = dict(zip(order, list(sheets(
        pack.dir / f"{pack.kind}.xlsx"))[2:]))
    docs = dict(zip(order, papers(pack.dir / f"{pack.kind}.docx")))
    mark = re.compile(r"(?<![\w*])" + re.escape(symbol) + r"(?![\w*])")
    for name in order:
        table = pack.csv[name]
        hidden = sum(x == symbol for r in table.rows for x in r)
        count("tables")
        count("symbols", hidden)
        if not hidden or name.endswith("-published"):
            continue
        in_sheet = sum(x == symbol for r in books[name][1] for x in r)
        if in_sheet != hidden:
            bad(name, f"{hidden} symbols in the CSV, {in_sheet} in the sheet")
        for r, (row, shown, paper) in enumerate(zip(
                table.rows, grids[pack.grid_id(name)], docs[name][1:])):
            n = sum(table.cell(row, p)["n"] == symbol for p in table.groups
                    if p != "total" or len(table.groups) != 2)
            for form_, cells in (("page", shown), ("document", paper)):
                got = sum(bool(mark.search(x)) for x in cells[table.labels:])
                if got < n:
                    bad(name, f"{row[0]}: {n} withheld, {got} in the {form_}")
        chart(pack, name, table, symbol, mark)


def chart(pack, name, table, symbol, mark):
    """A chart of a table that withholds says so, in words and symbols."""
    path = pack.dir / f"charts/{name}.svg"
    rows = table.rows[:-1] if table.rows[-1][0].startswith("Total") \
        else table.rows
    drawn = [p for p in table.groups if p != "total"] or list(table.groups)
    hidden = sum(table.cell(r, p)["n"] == symbol for r in rows for p in drawn)
    if not path.exists() or not hidden:
        return
    count("charts")
    text = " ".join("".join(e.itertext()) for e in
                    ET.parse(path).getroot().iter()
                    if local(e) in ("text", "desc"))
    if not mark.search(text) or "withheld" not in text:
        bad(path.name, f"{hidden} numbers are withheld, which it does not say")


def check_keys(folder, reviews):
    """PACK REVIEWS: nothing of a pack names a review: no page, no part of a
    workbook, document or picture, and no folder of them."""
    with open(reviews, encoding="utf-8-sig", newline="") as f:
        keys = [r["review"] for r in csv.DictReader(f)]
    pattern = re.compile(b"|".join(re.escape(k.encode()) for k in keys))
    for path in sorted(pathlib.Path(folder).glob("**/*")):
        if path.is_dir():
            if path.name in ("lists", "reviews"):
                bad(path.name, "is there")
            continue
        parts = [(path.name, path.read_bytes())]
        if path.suffix in (".docx", ".xlsx"):
            with zipfile.ZipFile(path) as z:
                parts += [(f"{path.name}/{n}", z.read(n))
                          for n in z.namelist()]
        for name, data in parts:
            count("files")
            m = pattern.search(data)
            if m:
                bad(name, f"names {m.group().decode()}")
    if not keys:
        bad(reviews, "no reviews in it")


def main(args):
    check = globals().get("check_" + args[0] if args else "")
    if not check:
        print(__doc__, file=sys.stderr)
        return 2
    check(*args[1:])
    for line in wrong[:20]:
        print(line)
    print(f"{args[0]}: {len(wrong)} wrong; " +
          ", ".join(f"{n} {what}" for what, n in sorted(looked.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
