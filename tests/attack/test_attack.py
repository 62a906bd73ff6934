#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small packs made by hand: the attacker finds what is open, and nothing where
nothing is."""
import contextlib
import io
import json
import pathlib
import tempfile
import unittest
import zipfile

import attack

AGES = """row,fatal_n,fatal_base,fatal_percent,harm_n,harm_base,harm_percent,total_n
<1,{a},20,{ap},{b},14,{bp},6
1-5,{e},20,{ep},{c},14,{cp},13
6+,{d},20,{dp},{f},14,{fp},15
Total,20,,,14,,,34
"""
# 4 + 9 + 7 = 20, 2 + 4 + 8 = 14
OPEN = dict(a="4", ap="20.0", b="2", bp="14.3", c="4", cp="28.6", d="7",
            dp="35.0", e="9", ep="45.0", f="8", fp="57.1")
SEX = """row,n,base,percent
Girls,{g},34,{gp}
Boys,{m},34,{mp}
Not known,{x},34,{xp}
Total,34,,
"""
SEX_OPEN = dict(g="18", gp="52.9", m="13", mp="38.2", x="3", xp="8.8")
THEMES = """row,n,base,percent,low,high
Neglect,{n},{N},{p},{lo},{hi}
Housing,12,34,35.3,21.5,52.1
"""
THEMES_OPEN = dict(n="31", N="34", p="91.2", lo="77.0", hi="97.0")


def fill(text, truth, **changes):
    return text.format(**{**truth, **changes})


class Case(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.root = pathlib.Path(place.name)

    def pack(self, name, tables, additive, **manifest):
        folder = self.root / name
        (folder / "tables").mkdir(parents=True)
        (folder / "charts").mkdir()
        about = {"format": 2, "kind": "area",
                 "disclosure_control": "dfe-census",
                 "tables": [{"name": t, "unit": "children",
                             "additive": additive.get(t, "none")}
                            for t in tables], **manifest}
        (folder / "manifest.json").write_text(json.dumps(about))
        for table, text in tables.items():
            (folder / "tables" / f"{table}.csv").write_text("\ufeff" + text)
        return folder

    def attack(self, *options):
        out = io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            status = attack.main([str(self.root / "pack"),
                                  str(self.root / "truth"), *options])
        return status, out.getvalue()

    def ages(self, additive="both", **changes):
        """The table of ages with some cells withheld; and its truth."""
        gone = dict(ap="", bp="", cp="")
        text = fill(AGES, OPEN, **{**gone, **changes})
        self.pack("truth", {"ages": fill(AGES, OPEN)}, {"ages": additive})
        return self.pack("pack", {"ages": text}, {"ages": additive})

    def safe_ages(self):
        return self.ages(a="c", b="c", c="c", d="c", dp="", e="c", ep="",
                         f="c", fp="")

    def broken(self, how, what, *options):
        status, out = self.attack(*options)
        self.assertEqual(status, 1, out)
        self.assertIn(f"BREAK {how}", out)
        self.assertIn(what, out)

    def holds(self, *options):
        status, out = self.attack(*options)
        self.assertEqual(status, 0, out)
        self.assertNotIn("BREAK", out)
        return out


class Linear(Case):
    def test_a_protected_table_holds(self):
        self.safe_ages()
        out = self.holds()
        self.assertIn("breaks: 0", out)
        self.assertIn("interval ages / <1 / fatal / n: 1 to", out)

    def test_a_printed_small_number_is_a_break(self):
        self.ages(a="c", b="c", bp="", c="4", d="c", dp="")
        self.broken("printed", "ages / 1-5 / harm: n = 4")

    def test_what_its_row_and_column_leave_is_found(self):
        self.ages(a="c", b="c", c="c")
        self.broken("linear", "ages / <1 / fatal / n: 4")

    def test_a_range_of_too_few_is_a_break(self):
        # 2 + 3 = 5 leaves each only 1 to 4.
        text = "row,n\nA,{}\nB,{}\nC,20\nTotal,25\n"
        self.pack("truth", {"t": text.format(2, 3)}, {"t": "rows"})
        self.pack("pack", {"t": text.format("c", "c")}, {"t": "rows"})
        self.broken("linear", "t / A / n: 1 to 4 (2)")

    def test_less_is_known_where_zeros_may_be_withheld(self):
        text = "row,n\nA,{}\nB,{}\nC,20\nTotal,25\n"
        self.pack("truth", {"t": text.format(2, 3)}, {"t": "rows"})
        self.pack("pack", {"t": text.format("c", "c")}, {"t": "rows"})
        self.holds("--zeros-too")

    def test_rows_that_do_not_add_up_are_not_added(self):
        self.ages(additive="none", a="c", b="c", c="c")
        status, out = self.attack()
        self.assertNotIn("BREAK linear: ages / <1 / fatal / n:", out)

    def two(self, **changes):
        tables = {"sex": fill(SEX, SEX_OPEN),
                  "sex-again": fill(SEX, SEX_OPEN)}
        hidden = {"sex": fill(SEX, SEX_OPEN, x="c", xp="", m="c", mp=""),
                  "sex-again": fill(SEX, SEX_OPEN, x="c", xp="", **changes)}
        add = {"sex": "both", "sex-again": "both"}
        self.pack("truth", tables, add)
        self.pack("pack", hidden, add)

    def test_another_table_gives_the_partner_away(self):
        self.two(g="c", gp="")
        self.broken("linear", "Not known / n: 3")

    def test_tables_that_withhold_the_same_hold(self):
        self.two(m="c", mp="")
        self.holds()

    def themes(self, **changes):
        self.pack("truth", {"themes": fill(THEMES, THEMES_OPEN)}, {})
        self.pack("pack", {"themes": fill(THEMES, THEMES_OPEN, **changes)}, {})

    def test_what_a_percentage_leaves_is_found(self):
        self.themes()
        self.broken("linear", "themes / Neglect / N - n: 3")

    def test_a_withheld_n_hides_what_is_left(self):
        self.themes(n="c", p="", lo="", hi="")
        self.holds()


class Percentages(Case):
    def themes(self, **changes):
        Linear.themes(self, **changes)

    def test_a_percentage_gives_n_back(self):
        self.themes(n="c", lo="", hi="")
        self.broken("percentage", "n is one of [31] (which it is)")

    def test_an_interval_gives_n_back(self):
        self.themes(n="c", p="")
        self.broken("percentage", "low = 77.0")

    def test_a_percentage_gives_a_withheld_base_back(self):
        self.themes(N="c", lo="", hi="")
        self.broken("percentage", "although base is withheld")

    def test_what_is_computed_of_a_row_goes_with_it(self):
        text = "row,n,base,percent,p\nA,{n},34,{p},0.03\nB,20,34,58.8,0.2\n"
        self.pack("truth", {"t": text.format(n=10, p=29.4)}, {})
        self.pack("pack", {"t": text.format(n="c", p="")}, {})
        self.broken("derived figure", "t / A: p = 0.03")

    def rounded(self, **changes):
        text = "row,n,base,percent\nA,{n},{N},{p}\nB,{m},{N},{q}\nTotal,{N},,\n"
        truth = dict(n=3, m=40, N=43, p=7.0, q=93.0)
        self.pack("truth", {"t": text.format(**truth)}, {"t": "rows"})
        self.pack("pack", {"t": text.format(**{**truth, "p": "", **changes})},
                  {"t": "rows"}, disclosure_control="nhs")

    def test_percentages_of_numbers_before_rounding_tell_more(self):
        self.rounded(n="*", m=40, N=45, q=93.0)
        self.broken("rounding", "93.0 % is not 40 of 45")

    def test_rounded_numbers_can_protect(self):
        self.rounded(n="*", m=40, N=45, q=88.9)
        self.holds()

    def test_a_number_that_the_truth_does_not_round_to_is_told(self):
        self.rounded(n="*", m=50, N=45, q=111.1)
        self.broken("contradiction", "t / B / n")


class Formats(Case):
    GRID = """<table id="t-ages"><caption>Ages (children, N = 34)</caption>
<tr><th>Age</th><th>Fatal</th><th>Harm</th><th>Total</th></tr>
<tr><th>&lt;1</th><td>{a}</td><td>c</td><td>6</td></tr>
<tr><th>1-5</th><td>c</td><td>c</td><td>13</td></tr>
<tr><th>6+</th><td>c</td><td>c</td><td>15</td></tr>
<tr><th>Total</th><td>20</td><td>14</td><td>34</td></tr></table>"""

    def page(self, body):
        (self.safe_ages() / "area.html").write_text(
            f"<html><body>{body}</body></html>")

    def test_a_page_with_symbols_holds(self):
        self.page(self.GRID.format(a="c") + "<p>Of 34 children, 20 died.</p>")
        self.holds()

    def test_a_number_left_on_the_page_is_found(self):
        self.page(self.GRID.format(a="4 (20.0%)"))
        self.broken("text", "area.html / ages / <1: “4 (20.0%)”")

    def test_a_missing_symbol_is_found(self):
        self.page(self.GRID.format(a="–"))
        self.broken("text", "2 withheld, but 1 symbols")

    def test_a_small_number_in_a_note_is_found(self):
        self.page(self.GRID.format(a="c") + "<p>Left out: 3 children.</p>")
        self.broken("text", "“Left out: 3 children.” has 3")

    def test_a_small_number_in_the_words_for_a_chart_is_found(self):
        self.page(self.GRID.format(a="c") +
                  "<img alt='Bar chart: ages. Lowest 2 of 14.'>")
        self.broken("text", "has 2")

    def test_a_label_is_no_count(self):
        self.page(self.GRID.format(a="c") + "<p>Ages 1-5: 9 of 20.</p>")
        self.holds()

    def zip(self, name, files):
        with zipfile.ZipFile(self.safe_ages() / name, "w") as z:
            for path, text in files.items():
                z.writestr(path, text)

    def book(self, cell):
        row = "<row>{}</row>".format

        def numbered(values):
            return "".join(
                f'<c r="{chr(65 + i)}1" t="inlineStr"><is><t>{v}</t></is></c>'
                for i, v in enumerate(values))

        self.zip("area.xlsx", {
            "xl/workbook.xml": '<workbook><sheets><sheet name="C1 ages"/>'
                               "</sheets></workbook>",
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" +
            row(numbered(["Age", "Fatal n", "N", "%", "Harm n", "N", "%",
                          "Total n"])) +
            row(numbered(["&lt;1", cell, "20", "", "c", "14", "", "6"])) +
            "</sheetData></worksheet>"})

    def test_a_workbook_with_symbols_holds(self):
        self.book("c")
        self.holds()

    def test_a_number_left_in_the_workbook_is_found(self):
        self.book("4")
        self.broken("text", "area.xlsx / ages / <1: “4”")

    def paper(self, cell):
        def row(*cells):
            return "<tr>" + "".join(
                f"<tc><p><r><t>{c}</t></r></p></tc>" for c in cells) + "</tr>"

        self.zip("area.docx", {
            "word/document.xml": "<document><body><p><r><t>Ages</t></r></p>"
            "<tbl>" + row("Age", "Fatal", "Harm", "Total") +
            row("&lt;1", cell, "c", "6") + "</tbl></body></document>"})
        (self.root / "pack" / "area.html").write_text(
            self.GRID.format(a="c"))

    def test_a_document_with_symbols_holds(self):
        self.paper("c")
        self.holds()

    def test_a_number_left_in_the_document_is_found(self):
        self.paper("4")
        self.broken("text", "area.docx / ages / <1: “4”")

    def chart(self, *texts):
        (self.safe_ages() / "charts" / "ages.svg").write_text(
            "<svg>" + "".join(
                f'<g transform="translate({x},{y})"><text>{t}</text></g>'
                for x, y, t in texts) + "</svg>")

    def test_an_axis_is_no_leak(self):
        self.chart((5, 10, "0"), (5, 20, "2"), (5, 30, "4"), (50, 40, "15"))
        self.holds()

    def test_a_number_left_in_a_chart_is_found(self):
        self.chart((5, 10, "0"), (5, 20, "5"), (5, 30, "10"), (50, 40, "4"))
        self.broken("text", "ages.svg: “4” has the withheld 4")

    def test_a_withheld_total_in_a_caption_is_found(self):
        # 34 is withheld; its table says it in the heading.
        self.pack("truth", {"sex": fill(SEX, SEX_OPEN)}, {"sex": "both"})
        text = fill(SEX, SEX_OPEN, x="c", xp="", gp="", mp="")
        self.pack("pack", {"sex": text.replace("34", "c")}, {"sex": "both"})
        (self.root / "pack" / "area.html").write_text(
            "<table id='t-sex'><caption>Sex (N = 34)</caption></table>")
        self.broken("text", "has the withheld total 34")

    def test_counts_in_the_manifest_are_found(self):
        folder = self.safe_ages()
        about = json.loads((folder / "manifest.json").read_text())
        about["counts"] = {"children": 34, "documents": 2}
        (folder / "manifest.json").write_text(json.dumps(about))
        self.broken("text", "manifest.json / counts / documents: 2")

    def test_lists_and_logs_have_no_place_in_a_pack(self):
        folder = self.safe_ages()
        (folder / "lists").mkdir()
        (folder / "lists" / "ages.html").write_text("<p>A review</p>")
        self.broken("file", "lists/ages.html")
        (folder / "withheld.csv").write_text("table,why\n")
        self.broken("file", "withheld.csv")


class Use(Case):
    def test_a_folder_that_is_no_pack_is_an_error(self):
        status, out = self.attack()
        self.assertEqual(status, 2)
        self.assertIn("attack: ", out)

    def test_a_pack_without_a_rule_is_an_error(self):
        self.safe_ages()
        path = self.root / "pack" / "manifest.json"
        path.write_text(path.read_text().replace("dfe-census", "none"))
        self.assertEqual(self.attack()[0], 2)
        self.holds("--rule", "dfe-census")


if __name__ == "__main__":
    unittest.main()
