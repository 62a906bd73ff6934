/* SPDX-License-Identifier: GPL-3.0-or-later */
/* DOCX: what each construct of Word becomes. */
#ifndef TEST_EXTRACT_DOCX_H
#define TEST_EXTRACT_DOCX_H

#include "test_extract_zip.h"

#define PARA(t)      "<w:p><w:r><w:t>" t "</w:t></w:r></w:p>"
#define RUN(t)       "<w:r><w:t xml:space=\"preserve\">" t "</w:t></w:r>"
#define DOCX_CELL(t) "<w:tc>" t "</w:tc>"

static void docx_paragraphs_and_runs(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p>" RUN("One ") RUN("two,") RUN(
				  " three.") "</w:p><w:p/>" PARA("Next &amp; "
								 "last."),
			  NULL),
		"P One two, three.\nP Next & last.\n");
}

static void docx_tabs_breaks_and_hyphens(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/>"
			  "</w:tabs></w:pPr><w:r><w:t>4.1</w:t><w:tab/>"
			  "<w:t>well</w:t><w:noBreakHyphen/><w:t>being</w:t>"
			  "<w:br/><w:t>next\nline</w:t><w:softHyphen/>"
			  "</w:r></w:p>",
			  NULL),
		"P 4.1|well-being/next line\n");
}

static const struct part heading_styles[] = {
	{ "styles.xml",
	  "<w:styles " W_NS ">"
	  "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr>"
	  "</w:rPrDefault></w:docDefaults>"
	  "<w:style w:type=\"paragraph\" w:styleId=\"Mine\">"
	  "<w:name w:val=\"Mine\"/><w:basedOn w:val=\"Kop2\"/></w:style>"
	  "<w:style w:type=\"paragraph\" w:styleId=\"Kop2\">"
	  "<w:name w:val=\"heading 2\"/><w:rPr><w:b/><w:sz w:val=\"32\"/>"
	  "</w:rPr></w:style>"
	  "<w:style w:type=\"paragraph\" w:styleId=\"Out\">"
	  "<w:name w:val=\"Chapter\"/><w:pPr><w:outlineLvl w:val=\"0\"/>"
	  "</w:pPr></w:style>"
	  "<w:style w:type=\"paragraph\" w:styleId=\"Body\">"
	  "<w:name w:val=\"Body\"/><w:basedOn w:val=\"Out\"/>"
	  "<w:pPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style>"
	  "<w:style w:type=\"paragraph\" w:styleId=\"Round\">"
	  "<w:name w:val=\"Round\"/><w:basedOn w:val=\"Round\"/></w:style>"
	  "</w:styles>" },
	{ NULL, NULL }
};

#define STYLED(style, t)                                                       \
	"<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>" t      \
	"</w:t></w:r></w:p>"

static void
docx_headings_come_from_the_style_and_what_it_is_based_on(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		docx_read(p,
			  STYLED("Mine", "Second") STYLED("Out", "First")
				  STYLED("Body", "Text") STYLED("Round", "Ring")
					  STYLED("None", "Unknown"),
			  heading_styles),
		"H2 Second\nH1 First\nP Text\nP Ring\nP Unknown\n");
	assert_true(p->doc.blocks.v[0].bold);
	assert_int_equal(p->doc.blocks.v[0].size, 160);
	assert_false(p->doc.blocks.v[1].bold);
	assert_int_equal(p->doc.blocks.v[1].size, 110);
}

static void docx_bold_is_what_most_of_the_text_is(void **state)
{
	struct place *p = *state;
	docx_read(p,
		  "<w:p><w:r><w:rPr><w:b/><w:i w:val=\"0\"/></w:rPr>"
		  "<w:t>bold words here</w:t></w:r>" RUN(" few") "</w:p>",
		  NULL);
	assert_true(p->doc.blocks.v[0].bold);
	assert_false(p->doc.blocks.v[0].italic);
}

static const struct part numbering[] = {
	{ "numbering.xml",
	  "<w:numbering " W_NS ">"
	  "<w:abstractNum w:abstractNumId=\"0\">"
	  "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt "
	  "w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
	  "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
	  "w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
	  "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt "
	  "w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%3)\"/></w:lvl>"
	  "</w:abstractNum>"
	  "<w:abstractNum w:abstractNumId=\"1\">"
	  "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/>"
	  "<w:lvlText w:val=\"&#xF0B7;\"/></w:lvl>"
	  "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"upperRoman\"/>"
	  "<w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
	  "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>"
	  "<w:num w:numId=\"6\"><w:abstractNumId w:val=\"1\"/></w:num>"
	  "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/>"
	  "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"7\"/>"
	  "</w:lvlOverride></w:num>"
	  "</w:numbering>" },
	{ NULL, NULL }
};

#define NUMBERED(num, level, t)                                                \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId "          \
	"w:val=\"" num "\"/></w:numPr></w:pPr>" RUN(t) "</w:p>"

static void docx_numbers_are_rendered(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  NUMBERED("5", "0", "a") NUMBERED("5", "1", "b")
				  NUMBERED("5", "1", "c") NUMBERED(
					  "5", "2", "d") NUMBERED("5", "0", "e")
					  NUMBERED("5", "1", "f") PARA("g"),
			  numbering),
		"I1 [4] a\nI2 [4.1] b\nI2 [4.2] c\nI3 [(a)] d\nI1 [5] e\n"
		"I2 [5.1] f\nP g\n");
}

static void docx_a_heading_is_numbered_by_its_style(void **state)
{
	static const struct part parts[] = {
		{ "styles.xml",
		  "<w:styles " W_NS ">"
		  "<w:style w:type=\"paragraph\" w:styleId=\"H1\">"
		  "<w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
		  "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
		  "<w:style w:type=\"paragraph\" w:styleId=\"H2\">"
		  "<w:name w:val=\"heading 2\"/><w:basedOn w:val=\"H1\"/>"
		  "</w:style></w:styles>" },
		{ "numbering.xml",
		  "<w:numbering " W_NS "><w:abstractNum "
		  "w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:pStyle "
		  "w:val=\"H1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
		  "<w:lvl w:ilvl=\"1\"><w:pStyle w:val=\"H2\"/>"
		  "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
		  "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/>"
		  "</w:num></w:numbering>" },
		{ NULL, NULL }
	};
	assert_string_equal(
		docx_read(
			*state,
			STYLED("H1", "a") STYLED("H2", "b") STYLED("H2", "c") STYLED(
				"H1",
				"d") "<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr>"
				     "<w:numId w:val=\"0\"/></w:numPr></w:pPr>" RUN(
					     "e") "</w:p>",
			parts),
		"H1 [1.] a\nH2 [1.1] b\nH2 [1.2] c\nH1 [2.] d\nH1 e\n");
}

static void docx_a_list_may_start_elsewhere(void **state)
{
	assert_string_equal(docx_read(*state,
				      NUMBERED("5", "0", "a")
					      NUMBERED("7", "1", "b")
						      NUMBERED("7", "1", "c"),
				      numbering),
			    "I1 [4] a\nI2 [4.7] b\nI2 [4.8] c\n");
}

static void docx_bullets_are_bullets_whatever_their_font(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  NUMBERED("6", "0", "dot") NUMBERED("6", "1", "roman")
				  NUMBERED("0", "0", "none"),
			  numbering),
		"I1 [\xe2\x80\xa2] dot\nI2 [I.] roman\nP none\n");
}

static void docx_a_row_is_its_cells(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:tbl><w:tr>" DOCX_CELL(PARA("Date")) DOCX_CELL(PARA(
				"Event")) "</w:tr><w:tr>" DOCX_CELL("<w:p/>")
				DOCX_CELL(PARA("one") PARA("two")) DOCX_CELL(PARA(
					"GP")) "</w:tr></w:tbl>" PARA("after"),
			NULL),
		"R Date|Event\nR |one/two|GP\nP after\n");
}

static void docx_a_frame_of_one_cell_is_no_table(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:tbl><w:tr>" DOCX_CELL(
				  STYLED("Out", "Finding 1") PARA(
					  "Text of it.")) "</w:tr></w:tbl>",
			  heading_styles),
		"H1 Finding 1\nP Text of it.\n");
}

static void docx_a_table_in_a_cell_is_its_lines(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:tbl><w:tr>" DOCX_CELL(PARA("a")) DOCX_CELL(
				"<w:tbl><w:tr>" DOCX_CELL(PARA("b")) DOCX_CELL(
					PARA("c")) "</w:tr></w:tbl>"
						   "<w:p/>") "</w:tr></w:tbl>",
			NULL),
		"R a|b c\n");
}

static void docx_changes_are_read_as_accepted(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		docx_read(
			p,
			"<w:p>" RUN(
				"was ") "<w:del><w:r><w:delText>not "
					"</w:delText></w:r></w:del>"
					"<w:ins>" RUN(
						"seen") "</w:ins>"
							"<w:moveFrom>" RUN(
								"gone") "</w:moveFrom></w:p>"
									"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN(
										"first half ") "</w:p>" PARA("second half"),
			NULL),
		"P was seen\nP first half second half\n");
	assert_true(place_has_diag(p, "tracked-changes"));
}

static void docx_a_deleted_row_is_gone(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" DOCX_CELL(
				PARA("x"))
				DOCX_CELL(PARA("y")) "</w:tr><w:tr>" DOCX_CELL(
					PARA("a"))
					DOCX_CELL(PARA("b")) "</w:tr></w:tbl>",
			NULL),
		"R a|b\n");
}

static void docx_hidden_text_and_prompts_are_not_text(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p>" RUN(
				"seen") "<w:r><w:rPr><w:vanish/></w:rPr>"
					"<w:t>unseen</w:t></w:r></w:p>"
					"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
					"<w:sdtContent>" PARA(
						"Click here") "</w:sdtContent>"
							      "</w:sdt><w:sdt><w:sdtPr/><w:sdtContent>" PARA(
								      "kept") "</w:sdtContent></w:sdt>",
			NULL),
		"P seen\nP kept\n");
}

static const struct part notes[] = {
	{ "footnotes.xml",
	  "<w:footnotes " W_NS ">"
	  "<w:footnote w:type=\"separator\" w:id=\"-1\">" PARA("---") "</w:footnote><w:footnote w:id=\"8\">" PARA(
		  "The second one.") "</w:footnote><w:footnote w:id=\"9\">" PARA("The first")
		  PARA("one.") "</w:footnote></w:footnotes>" },
	{ "endnotes.xml", "<w:endnotes " W_NS "><w:endnote w:id=\"2\">" PARA(
				  "At the end.") "</w:endnote></w:endnotes>" },
	{ NULL, NULL }
};

static void
docx_a_footnote_follows_the_paragraph_that_refers_to_it(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p>" RUN(
				"One") "<w:r><w:footnoteReference "
				       "w:id=\"9\"/></w:r>" RUN(
					       ", two.") "<w:r><w:footnoteReference w:id=\"8\"/></w:r>"
							 "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>" PARA(
								 "Next."),
			notes),
		"P One[1], two.[2][i]\nN [1] The first/one.\n"
		"N [2] The second one.\nN [i] At the end.\nP Next.\n");
}

static void docx_a_footnote_in_a_table_follows_its_row(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:tbl><w:tr>" DOCX_CELL(
				  "<w:p>" RUN("a") "<w:r><w:footnoteReference "
						   "w:id=\"8\"/></w:r></w:p>")
				  DOCX_CELL(PARA("b")) "</w:tr></w:tbl>",
			  notes),
		"R a[1]|b\nN [1] The second one.\n");
}

static void docx_running_headers_come_once(void **state)
{
	static const struct part margins[] = {
		{ "header1.xml",
		  "<w:hdr " W_NS ">" PARA("Child A") "</w:hdr>" },
		{ "header2.xml",
		  "<w:hdr " W_NS ">" PARA("Child A") "</w:hdr>" },
		{ "footer1.xml", "<w:ftr " W_NS ">" PARA("Page 1") "</w:ftr>" },
		{ NULL, NULL }
	};
	assert_string_equal(docx_read(*state, PARA("Text"), margins),
			    "h Child A\nf Page 1\nP Text\n");
}

static void docx_a_text_box_is_read_once_after_its_paragraph(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p>" RUN(
				"Before ") "<w:r><mc:AlternateContent>"
					   "<mc:Choice><w:txbxContent>" PARA("Boxed") PARA(
						   "twice") "</w:txbxContent>"
							    "</mc:Choice><mc:Fallback><w:txbxContent>" PARA(
								    "Boxed") "</w:txbxContent></mc:Fallback>"
									     "</mc:AlternateContent></w:r>" RUN(
										     "after") "</w:p>",
			NULL),
		"P Before after\nP Boxed\nP twice\n");
}

#define RENDERED "<w:r><w:lastRenderedPageBreak/></w:r>"
#define HARD     "<w:r><w:br w:type=\"page\"/></w:r>"

static void docx_pages_are_real_only_when_word_laid_them_out(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		docx_read(p, PARA("a") "<w:p>" HARD RUN("b") "</w:p>", NULL),
		"P a\nP@2 b\n");
	assert_false(p->doc.paged);
	assert_int_equal(p->doc.pages.n, 2);
	assert_string_equal(
		docx_read(p, PARA("a") "<w:p>" RENDERED RUN("b") "</w:p>",
			  NULL),
		"P a\nP@2 b\n");
	assert_true(p->doc.paged);
}

static void docx_a_hard_break_that_was_rendered_counts_once(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p>" RUN("a") HARD
			  "</w:p><w:p>" RENDERED RUN("b") "</w:p><w:p>" RUN("c")
				  RENDERED RUN("d") "</w:p>" PARA("e"),
			  NULL),
		"P a\nP@2 b\nP@2 cd\nP@3 e\n");
}

static void docx_a_row_over_two_pages_counts_one_break(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:tbl><w:tr>" DOCX_CELL(
				"<w:p>" RUN("a") RENDERED RUN("b") "</w:p>")
				DOCX_CELL("<w:p>" RUN("c") RENDERED RUN(
					"d") "</w:p>") "</w:tr></w:tbl>" PARA("e"),
			NULL),
		"R ab|cd\nP@2 e\n");
}

static void docx_symbols_of_old_fonts_are_shown(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p><w:r><w:sym w:font=\"Wingdings\" "
			  "w:char=\"F0FC\"/></w:r>" RUN(" done") "</w:p>",
			  NULL),
		"P \xe2\x9c\x93 done\n");
}

static void docx_a_doctype_is_refused(void **state)
{
	struct place *p = *state;
	const struct part v[] = {
		{ "word/document.xml",
		  "<!DOCTYPE a [<!ENTITY x \"boo\"><!ENTITY y "
		  "\"&x;&x;&x;&x;\">]><w:document " W_NS
		  "><w:body>" PARA("&y;") "</w:body></w:document>" },
		{ NULL, NULL }
	};
	place_refused(p, zip_put(p, "t.docx", v), ERR_INPUT, "damaged");
}

static void docx_nesting_without_end_is_refused(void **state)
{
	struct place *p = *state;
	struct buf b = { 0 };
	for (int i = 0; i < 300; i++)
		buf_str(&b, "<w:sdt>");
	place_refused(p, docx_put(p, buf_text(&b), NULL), ERR_LIMIT,
		      "unpacks to");
	buf_release(&b);
}

static void docx_a_broken_part_costs_that_part(void **state)
{
	struct place *p = *state;
	static const struct part broken[] = { { "styles.xml", "<w:styles>" },
					      { NULL, NULL } };
	assert_string_equal(docx_read(p, PARA("Text"), broken), "P Text\n");
	assert_true(place_has_diag(p, "part-damaged"));
	place_refused(p, docx_put(p, "<w:p>", NULL), ERR_INPUT, "damaged");
}

#endif
