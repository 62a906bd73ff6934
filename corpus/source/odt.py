# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a source as a flat ODT, from pandoc's tree and document.template.

Page numbers in the contents are references, which the office suite works out
when it lays the document out."""
import json, os, re, string
from xml.sax.saxutils import escape


def quoted(kind, text):
    return "‘%s’" % text if kind == "SingleQuote" else "“%s”" % text


def plain(node):
    """The plain text of inlines or blocks, without footnotes."""
    if isinstance(node, list):
        return "".join(map(plain, node))
    if not isinstance(node, dict) or node["t"] == "Note":
        return ""
    kind, c = node["t"], node.get("c")
    if kind in ("Space", "SoftBreak", "LineBreak"):
        return " "
    if kind == "Quoted":
        return quoted(c[0]["t"], plain(c[1]))
    return c if kind == "Str" else c[1] if kind == "Code" else plain(c)


def tree(src):
    return json.loads(src.pandoc("-t", "json"))["blocks"]


def number(node):
    """The printed number of a paragraph that begins "57. ", else 0."""
    first = node["c"][0] if node["t"] == "Para" else {"t": ""}
    return int(first["c"][:-1]) if first["t"] == "Str" and re.fullmatch(r"\d+\.", first["c"]) else 0


def countable(blocks):
    """Whether the paragraphs are numbered as a word processor would count."""
    numbers = [n for n in map(number, blocks) if n]
    return len(numbers) > 9 and numbers == list(range(1, len(numbers) + 1))


class Walker:
    """Writes blocks as ODF to .out, and keeps what the frame must define."""

    def __init__(self, src, auto):
        self.src, self.auto = src, auto
        self.width = 7.9 if src["columns"] == "2" else 16.5             # cm
        self.out, self.heads, self.lists, self.breaks = [], [], set(), set()
        self.notes = self.frames = self.tables = 0
        self.pending = ""               # the page break before the next block

    def inlines(self, nodes):
        return "".join(map(self.inline, nodes))

    def inline(self, node):
        kind, c = node["t"], node.get("c")
        if kind in ("Emph", "Strong"):
            return '<text:span text:style-name="%s">%s</text:span>' % (kind, self.inlines(c))
        if kind == "Quoted":
            return quoted(c[0]["t"], self.inlines(c[1]))
        if kind == "Link":
            return self.inlines(c[1])
        if kind == "Note":
            self.notes += 1
            return ('<text:note text:note-class="footnote"><text:note-citation>%d</text:note-'
                    'citation><text:note-body>%s</text:note-body></text:note>'
                    % (self.notes, self.apart(c, "Footnote")))
        return escape(plain(node))

    def apart(self, nodes, style):
        """The blocks as a string, for what stands inside a paragraph."""
        keep, self.out = self.out, []
        self.blocks(nodes, style)
        inside, self.out = "".join(self.out), keep
        return inside

    def style(self, name):
        if not self.pending:
            return name
        self.breaks.add((name, self.pending))
        name, self.pending = name + "_" + self.pending, ""
        return name

    def para(self, style, content):
        self.out.append('<text:p text:style-name="%s">%s</text:p>\n'
                        % (self.style(style), content))

    def blocks(self, nodes, style="Text_20_body"):
        for node in nodes:
            kind, c = node["t"], node.get("c")
            if self.auto and number(node):
                self.counted(c[2:], number(node))
            elif kind in ("Para", "Plain"):
                self.para(style, self.inlines(c))
            elif kind == "Header":
                self.heading(*c)
            elif kind == "RawBlock" and "newpage" in c[1]:
                self.pending = "break"
            elif kind == "BlockQuote":
                self.blocks(c, "Quotations")
            elif kind == "BulletList":
                self.list(c, style, "Bullets", 1)
            elif kind == "OrderedList":
                self.list(c[1], style, c[0][1]["t"] + c[0][2]["t"], c[0][0])
            elif kind == "Table":
                self.table(c)
            elif kind == "Div" and "box" in c[0][1]:
                self.box(c[1])
            else:
                raise SystemExit("%s: no rule for %s" % (self.src["doc"], kind))

    def heading(self, level, _, nodes):
        level, text = min(level, 4), plain(nodes)
        if self.heads and self.src.chapters and level == 1:
            self.pending = self.pending or "break"
        mark = "h%d" % len(self.heads)
        self.heads.append((level, text, mark))
        self.out.append(
            '<text:h text:style-name="%s" text:outline-level="%d"><text:bookmark-start '
            'text:name="%s"/>%s<text:bookmark-end text:name="%s"/></text:h>\n'
            % (self.style("Heading_20_%d" % level), level, mark, self.inlines(nodes), mark))

    def counted(self, inlines, number):
        """A paragraph that leaves its number to the word processor."""
        self.lists.add("DecimalPeriod")
        self.out.append('<text:list text:style-name="DecimalPeriod" %s><text:list-item>' % (
            'xml:id="counted"' if number == 1 else 'text:continue-list="counted"'))
        self.para("Text_20_body", self.inlines(inlines))
        self.out.append("</text:list-item></text:list>\n")

    def list(self, items, style, kind, start):
        self.lists.add(kind)
        self.out.append('<text:list text:style-name="%s">' % kind)
        for item in items:
            self.out.append('<text:list-item text:start-value="%d">' % start if start != 1
                            else "<text:list-item>")
            self.blocks(item, "Item" if style == "Text_20_body" else style)
            self.out.append("</text:list-item>")
            start = 1
        self.out.append("</text:list>\n")

    def table(self, c):
        head = [r for r in c[3][1] if plain([cell[4] for cell in r[1]]).strip()]
        rows = [r for body in c[4] for r in body[3]]
        if c[1][1]:
            self.blocks(c[1][1], "Caption")
        elif self.pending:
            self.para("Gap", "")
        self.tables += 1
        self.out.append('<table:table table:name="Table%d" table:style-name="Tab">' % self.tables)
        self.out += ['<table:table-column table:style-name="W%d"/>' % w
                     for w in self.widths(head + rows, len(c[2]))]
        if head:
            self.out.append("<table:table-header-rows>")
            self.rows(head, "CellHead")
            self.out.append("</table:table-header-rows>")
        self.rows(rows, "Cell")
        self.out.append("</table:table>\n")
        self.para("Gap", "")

    def widths(self, rows, columns):
        """Column widths in mm: the longest word fits, text shares the rest."""
        least, weights = [], []
        for n in range(columns):
            texts = [plain(r[1][n][4]) for r in rows if n < len(r[1])] or [""]
            least.append(4 + 2.1 * max(len(w) for t in texts for w in (t + " -").split()))
            weights.append((sum(map(len, texts)) / len(texts) + 1) ** 0.8)
        rest = max(0, 10 * self.width - sum(least))
        sizes = [l + rest * w / sum(weights) for l, w in zip(least, weights)]
        return [round(10 * self.width * s / sum(sizes)) for s in sizes]

    def rows(self, rows, style):
        for row in rows:
            self.out.append("<table:table-row>")
            for cell in row[1]:
                self.out.append('<table:table-cell table:style-name="%s">' % style)
                self.blocks(cell[4] or [{"t": "Plain", "c": []}], style)
                self.out.append("</table:table-cell>")
            self.out.append("</table:table-row>")

    def box(self, nodes):
        """A short box stands at the side in a frame, a long one in borders."""
        if len(plain(nodes)) > 700 or self.width < 10:
            return self.blocks(nodes, "Box")
        self.frames += 1
        self.para("Gap", '<draw:frame draw:style-name="Side" draw:name="Box%d" text:anchor-type='
                  '"paragraph" svg:width="6.2cm"><draw:text-box fo:min-height="1cm">%s</draw:text-'
                  'box></draw:frame>' % (self.frames, self.apart(nodes, "Box_20_text")))


def contents(src, heads, walker):
    """The contents page, with a reference to the page of every heading."""
    deep = 2 if sum(level == 2 for level, _, _ in heads) < 45 else 1
    walker.pending = "front"
    walker.out.append('<text:table-of-content text:name="Contents"><text:table-of-content-source '
                      'text:outline-level="%d"/><text:index-body>' % deep)
    walker.para("Contents_20_Heading", ("Contents", "CONTENTS", "Table of contents")[src.pick % 3])
    for level, text, mark in heads:
        if level <= deep:
            walker.para("Contents_20_%d" % level,
                        '<text:a xlink:type="simple" xlink:href="#%s" text:style-name="Index_20_'
                        'Link">%s</text:a><text:tab/><text:bookmark-ref text:reference-format='
                        '"page" text:ref-name="%s">0</text:bookmark-ref>'
                        % (mark, escape(text), mark))
    walker.out.append("</text:index-body></text:table-of-content>\n")


def list_styles(kinds):
    formats = {"Def": "1", "Dec": "1", "LowerA": "a", "UpperA": "A", "LowerR": "i", "UpperR": "I"}
    indent = ('<style:list-level-properties text:list-level-position-and-space-mode="label-'
              'alignment"><style:list-level-label-alignment text:label-followed-by="listtab" '
              'fo:text-indent="-0.8cm" fo:margin-left="%.1fcm"/></style:list-level-properties>')
    for kind in sorted(kinds):
        code = next((v for k, v in formats.items() if kind.startswith(k)), None)
        tag = "number" if code else "bullet"
        attr = 'style:num-format="%s" style:num-prefix="%s" style:num-suffix="%s"' % (
            code, "(" if "TwoP" in kind else "", ")" if "Paren" in kind else ".") \
            if code else 'text:style-name="Symbol" text:bullet-char="•"'
        yield '<text:list-style style:name="%s">' % kind
        for n in range(1, 5):
            yield ('<text:list-level-style-%s text:level="%d" %s>%s</text:list-level-style-%s>'
                   % (tag, n, attr, indent % (0.8 * n + 0.2), tag))
        yield "</text:list-style>\n"


def break_styles(src, walker):
    """Paragraph styles that begin a page, and column widths used."""
    for name, how in sorted(walker.breaks):
        master = {"first": "Plain", "front": "Front", "body": "Main"}.get(how)
        number = ' style:page-number="1"' if how == "body" and src.roman else ""
        yield ('<style:style style:name="%s_%s" style:family="paragraph" style:parent-style-name='
               '"%s"%s><style:paragraph-properties%s%s/></style:style>\n' % (
                   name, how, name, ' style:master-page-name="%s"' % master if master else "",
                   number, "" if master else ' fo:break-before="page"'))
    for w in sorted(set(re.findall(r'"W(\d+)"', "".join(walker.out)))):
        yield ('<style:style style:name="W%s" style:family="table-column"><style:table-column-'
               'properties style:column-width="%smm"/></style:style>\n' % (w, w))


def furniture(src):
    """Running header and footer; # and ## are the page and the pages."""
    fields = {"##": "<text:page-count>1</text:page-count>", "  ": " <text:s/>",
              "#": '<text:page-number text:select-page="current">1</text:page-number>'}
    for tag in ("header", "footer"):
        if src[tag] not in ("", "none"):
            yield '<style:%s><text:p text:style-name="%s">%s</text:p></style:%s>' % (
                tag, tag.title(), re.sub("##|#|  ", lambda m: fields[m.group()],
                                         escape(src[tag])), tag)


def document(src, auto, notice):
    """The whole flat ODT: notice, title, contents, body."""
    blocks = tree(src)
    body = Walker(src, auto)
    body.pending = "body" if src.cover else ""
    body.blocks(blocks)
    front = Walker(src, False)
    front.pending = "first"
    for style, line in zip(("Notice", "Notice_20_text", "Notice_20_text"), notice):
        front.para(style, escape(line))
    front.pending = "break" if src.cover else "body"
    opening = plain(blocks[0]["c"][2]) if blocks[0]["t"] == "Header" else "-"
    if src.cover:
        front.para("Subtitle", escape(src.board()))
    if not src.cover and opening.lower() in src["title"].lower():
        body.out[0] = body.out[0].replace("Heading_20_1", "Heading_20_1_body", 1)
        body.breaks.add(("Heading_20_1", "body"))
    else:
        front.para("Title", escape(src["title"]))
        front.para("Subtitle", escape(src["author"]))
        front.para("Subtitle", escape(src["date"]))
    if src.contents:
        contents(src, body.heads, front)
    if src["columns"] == "2":
        body.out = ['<text:section text:style-name="Two" text:name="Columns">', *body.out,
                    "</text:section>"]
    body.breaks |= front.breaks
    font, size, colour, align = src.look()
    frame = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "document.template")).read()
    return string.Template(frame).substitute(
        title=escape(src["title"]), author=escape(src["author"]), when=src.when, font=font,
        size=size, colour=colour, align=align,
        leading="100%" if src.year < 2010 else "115%", drop="6cm" if src.cover else "0cm",
        middle="center" if src.cover else "start",
        side=("center", "start", "end")[src.pick % 3],
        lists="".join(list_styles(body.lists)), breaks="".join(break_styles(src, body)),
        width=body.width, numerals="i" if src.roman else "1",
        furniture="".join(furniture(src)), body="".join(front.out + body.out))
