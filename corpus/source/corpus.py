#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Helper of make-corpus.sh: one Markdown source with front matter -> one document.
   plan SOURCE_DIR                   one line for each source: name, format, variant
   fodt|html|txt SOURCE VARIANT OUT  the document, or what the office suite makes it from
   scan OUT SOURCE JPEG...           a PDF of page images
   tidy FILE SOURCE                  fixes dates and identifiers; labels the pages of a PDF"""
import html, os, re, string, subprocess, sys, zipfile, zlib
import odt

READER = ("markdown-tex_math_dollars-citations-example_lists-subscript-superscript"
          "-implicit_figures-yaml_metadata_block-definition_lists")
NOTICE = ("This document is fiction", "It was invented for the revix demonstration corpus.",
          "No real child, family, place, organisation or event is described in it.")
# How documents look, by the last year of an era: font, size, heading colour, alignment.
LOOKS = {2009: [("Liberation Serif", 12, "#000000", "justify")],
         2013: [("Liberation Sans", 11, "#000000", "start"),
                ("Liberation Serif", 12, "#1f3864", "start")],
         2017: [("Liberation Sans", 11, "#17365d", "justify"),
                ("DejaVu Serif", 10, "#000000", "start"),
                ("Liberation Sans", 12, "#365f91", "start")],
         9999: [("DejaVu Sans", 10, "#2e5c8a", "start"),
                ("Liberation Sans", 11, "#5b2d82", "start"),
                ("Liberation Sans", 12, "#00594f", "start"),
                ("DejaVu Serif", 10, "#7a1f3d", "justify")]}


class Source:
    """Front matter, body, and the choices that follow from the name."""

    def __init__(self, path):
        text = open(path, encoding="utf-8-sig").read()
        parts = re.fullmatch(r"---\n(.*?)\n---[ ]*\n(.*)", text, re.S)
        if not parts:
            sys.exit("%s: no front matter" % path)
        head, self.body = parts.groups()
        self.meta = {key: value.strip().strip('"') for key, value
                     in re.findall(r"^(\w+):[ ]*(.*)$", head, re.M)}
        self.pick = zlib.crc32(self["doc"].encode())
        self.year = int(re.search(r"20\d\d", self["date"] + " 2015").group())
        month = re.search("jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
                          self["date"].lower() + " jun").group()
        self.when = "%d-%02d-%02dT%02d:%02d:00" % (
            self.year, "janfebmaraprmayjunjulaugsepoctnovdec".index(month) / 3 + 1,
            1 + self.pick % 28, 9 + self.pick % 8, self.pick % 60)
        self.contents = self["contents"] == "yes"
        self.cover = self.contents or self["role"] in ("overview", "executive summary")
        self.roman = self.contents and "##" not in self["footer"]
        self.chapters = self.contents and self.pick % 3 == 0 and "\\newpage" not in self.body

    def __getitem__(self, key):
        return self.meta.get(key, "")

    def look(self):
        looks = next(l for last, l in LOOKS.items() if self.year <= last)
        return looks[zlib.crc32(self["area"].encode()) % len(looks)]

    def board(self):
        name = self["area"] + " Safeguarding Children "
        return name + max("Partnership", "Board", key=lambda kind: (
            self.body.count(name + kind), (kind == "Board") == (self.year < 2020)))

    def pandoc(self, *args):
        return subprocess.run(["pandoc", "-f", READER, *args], input=self.body.encode(),
                              stdout=subprocess.PIPE, check=True).stdout.decode()


def page(src):
    """A page of a board's web site."""
    frame = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.template")).read()
    return string.Template(frame).substitute(
        {key: html.escape(src[key]) for key in ("title", "author", "date")},
        board=src.board(), year=src.year, notice=NOTICE[0], notice_text=" ".join(NOTICE[1:]),
        updated=html.escape(src["footer"] if "#" not in src["footer"] else ""),
        body=src.pandoc("-t", "html5", "--section-divs", "--shift-heading-level-by=1"))


def text(src, number):
    """Plain text as a word processor saves it; number: which of the set's it is."""
    wrap = ["--columns=%d" % (72 + number)] if number % 2 else ["--wrap=none"]
    # A page break must outlive pandoc as a word of its own.
    src.body = src.body.replace("\\newpage", "NEWPAGE")
    body = re.sub(r"\n+NEWPAGE\n+", "\n\f", src.pandoc("-t", "plain", *wrap))
    out = "%s\n\n%s\n%s\n\f%s\n%s\n%s\n\n\n%s" % (
        *NOTICE, src["title"], src["author"], src["date"], body)
    if number == 0:
        return out.replace("\n", "\r\n").encode("cp1252", "replace")
    return out.encode("utf-8-sig" if number == 1 else "utf-8")


def pdf(objects, info):
    """A PDF file of the objects; the first is the catalogue."""
    out, where = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for n, body in enumerate(objects, 1):
        where.append(b"%010d 00000 n \n" % len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (n, body)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R/Info %d 0 R" \
        b">>\nstartxref\n%d\n%%%%EOF\n" % (
            len(where) + 1, b"".join(where), len(where) + 1, info, len(out))


def scan(out, source, *images):
    """Page images and nothing else, A4 at 595 by 842 points."""
    src, objects, kids = Source(source), [b"<</Type/Catalog/Pages 2 0 R>>", b"", b""], []
    objects[2] = b"<</Title(%s)/Creator(Scan to PDF)/CreationDate(D:%s)>>" % (
        src["doc"].encode(), re.sub(r"\D", "", src.when).encode())
    draw = b"q 595 0 0 842 0 0 cm /I Do Q"
    for name in images:
        data, n = open(name, "rb").read(), len(objects) + 1
        size = re.search(rb"\xff[\xc0\xc2]\0.\x08(..)(..)", data, re.S).groups()
        kids.append(b"%d 0 R" % n)
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources"
            b"<</XObject<</I %d 0 R>>>>>>" % (n + 1, n + 2),
            b"<</Length %d>>stream\n%s\nendstream" % (len(draw), draw),
            b"<</Type/XObject/Subtype/Image/Height %d/Width %d/ColorSpace/DeviceGray"
            b"/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n%s\nendstream"
            % (*(int.from_bytes(b, "big") for b in size), len(data), data)]
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    write(out, pdf(objects, 3))


def label_pages(path, data):
    """Appends an update that labels the pages as they print: i, ii, iii, 1."""
    pages = subprocess.run(["pdftotext", path, "-"], stdout=subprocess.PIPE,
                           check=True).stdout.decode().split("\f")
    front = next(n for n, text in enumerate(pages) if n > 2 and "....." not in text)
    number, rest = re.search(rb"\n(\d+) 0 obj\n<</Type/Catalog(.*?>>\nendobj)", data, re.S).groups()
    update = b"%s 0 obj\n<</Type/Catalog/PageLabels<</Nums[0<</S/r>>%d<</S/D>>]>>%s\n" % (
        number, front, rest)
    end = data.rindex(b"startxref")
    trailer = data[data.rindex(b"trailer"):end].replace(
        b"<<", b"<</Prev %d" % int(data[end:].split()[1]), 1)
    return data + update + b"xref\n%s 1\n%010d 00000 n \n%sstartxref\n%d\n%%%%EOF\n" % (
        number, len(data), trailer, len(data) + len(update))


def tidy(path, source):
    src = Source(source)
    if path.endswith((".docx", ".odt")):
        with zipfile.ZipFile(path) as old:
            parts = [(i.filename, old.read(i), i.compress_type) for i in old.infolist()
                     if not i.filename.startswith("Thumbnails/")]
        ids = {}
        with zipfile.ZipFile(path, "w") as new:
            for name, body, how in parts:
                body = re.sub(rb'<config:config-item config:name="Rsid[^/]*/config:config-item>',
                              b"", body)
                body = re.sub(rb'(xml:id|continue-list)="list(\d+)"', lambda m: b'%s="list%d"' % (
                    m[1], ids.setdefault(m[2], len(ids))), body)
                new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), body, how)
    if path.endswith(".pdf"):
        data = open(path, "rb").read()
        data = label_pages(path, data) if src.roman else data
        data = re.sub(rb"(?<=/CreationDate\(D:)\d{14}", re.sub(r"\D", "", src.when).encode(), data)
        data = re.sub(rb"(?<=[</])[0-9A-F]{32}(?=[>\s])", b"%032X" % (src.pick << 64), data)
        write(path, data)


def plan(folder):
    texts = autos = 0
    for name in sorted(n[:-3] for n in os.listdir(folder) if re.match(r"[A-Z]{3}-.*\.md$", n)):
        src, variant = Source(os.path.join(folder, name + ".md")), "-"
        if src["doc"] != name:
            sys.exit("%s.md: doc is %r" % (name, src["doc"]))
        if src["format"] == "txt":
            variant, texts = str(texts), texts + 1
        elif src["format"] == "docx" and autos < 2 and odt.countable(odt.tree(src)):
            variant, autos = "auto", autos + 1
        print(name, src["format"], variant)


def write(path, data):
    with open(path, "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def main(what, *args):
    if what in ("plan", "scan", "tidy"):
        return {"plan": plan, "scan": scan, "tidy": tidy}[what](*args)
    source, variant, out = args
    src = Source(source)
    write(out, page(src) if what == "html" else text(src, int(variant)) if what == "txt"
          else odt.document(src, variant == "auto", NOTICE))


main(*sys.argv[1:])
