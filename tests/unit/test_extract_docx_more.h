/* SPDX-License-Identifier: GPL-3.0-or-later */
/* DOCX: what is shown otherwise than it is written: fields, hidden marks,
 * alternatives, moved text, spans, sections, the numbers of notes. */
#ifndef TEST_EXTRACT_DOCX_MORE_H
#define TEST_EXTRACT_DOCX_MORE_H

#include "test_extract_docx.h"

#define FIELD(type) "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define CODE(t)     "<w:r><w:instrText>" t "</w:instrText></w:r>"

static void docx_a_field_shows_its_result(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p>" RUN("See page ") FIELD("begin") CODE(
				" PAGEREF x ") FIELD("separate") RUN("7") FIELD("end")
				RUN(".") "<w:fldSimple w:instr=\"REF y\">" RUN(
					" Table 2") "</w:fldSimple><w:hyperlink>" RUN(" a link") "</w:hyperlink></w:p>",
			NULL),
		"P See page 7. Table 2 a link\n");
}

static void docx_a_field_in_an_instruction_is_not_shown(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p>" FIELD("begin") CODE("IF ") FIELD("begin")
				  CODE("MERGEFIELD n") FIELD("separate") RUN(
					  "unseen") FIELD("end") CODE(" = 1")
					  FIELD("separate") RUN("seen")
						  FIELD("end") "</w:p>",
			  NULL),
		"P seen\n");
}

static void docx_a_field_that_never_ends_loses_nothing(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p>" FIELD("begin") CODE("XE") RUN(
				  "one") "</w:p>"
					 "<w:p>" FIELD("begin") FIELD("begin")
						 RUN("two") "</w:p>" PARA(
							 "three"),
			  NULL),
		"P one\nP three\n");
}

static void docx_a_ticked_box_is_ticked(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p><w:r><w:fldChar w:fldCharType=\"begin\">"
			"<w:ffData><w:checkBox><w:default w:val=\"0\"/>"
			"<w:checked/></w:checkBox></w:ffData></w:fldChar>"
			"</w:r>" FIELD("end") RUN(
				" Seen ") "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>"
					  "<w:checkBox><w:default w:val=\"0\"/></w:checkBox>"
					  "</w:ffData></w:fldChar></w:r>" FIELD(
						  "end")
						  RUN(" Not seen") "</w:p>",
			NULL),
		"P \xe2\x98\x92 Seen \xe2\x98\x90 Not seen\n");
}

static const struct part contents_styles[] = {
	{ "styles.xml",
	  "<w:styles " W_NS "><w:style w:type=\"paragraph\" "
	  "w:styleId=\"Inhalt1\"><w:name w:val=\"toc 1\"/></w:style>"
	  "</w:styles>" },
	{ NULL, NULL }
};

static void docx_a_line_of_contents_has_its_dots(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p><w:pPr><w:pStyle w:val=\"Inhalt1\"/></w:pPr>"
			  "<w:r><w:t>1</w:t><w:tab/><w:t>Background</w:t>"
			  "<w:tab/><w:t>12</w:t></w:r></w:p>"
			  "<w:p><w:r><w:t>Children</w:t><w:tab/><w:t>12</w:t>"
			  "</w:r></w:p>",
			  contents_styles),
		"P 1|Background .... 12\nP Children|12\n");
}

static void docx_moved_text_is_where_it_went(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		docx_read(
			p,
			"<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>"
			"<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/>"
			"<w:moveFrom>" RUN(
				"Moved.") "</w:moveFrom>"
					  "<w:moveFromRangeEnd w:id=\"1\"/></w:p>" PARA(
						  "Kept.") "<w:p><w:pPr><w:rPr><w:moveTo/></w:rPr></w:pPr>"
							   "<w:moveTo>" RUN(
								   "Moved.") "</w:moveTo></w:p>",
			NULL),
		"P Kept.\nP Moved.\n");
	assert_true(place_has_diag(p, "tracked-changes"));
}

static void docx_a_hidden_paragraph_is_not_counted(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			NUMBERED(
				"5", "0",
				"a") "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
				     "w:val=\"5\"/></w:numPr><w:rPr><w:vanish/></w:rPr>"
				     "</w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t>"
				     "</w:r></w:p>" NUMBERED("5", "0", "b"),
			numbering),
		"I1 [4] a\nI1 [5] b\n");
}

static void docx_a_deleted_numbered_paragraph_is_not_counted(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			NUMBERED(
				"5", "0",
				"a") "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
				     "w:val=\"5\"/></w:numPr><w:rPr><w:del/></w:rPr>"
				     "</w:pPr><w:del><w:r><w:delText>x</w:delText></w:r>"
				     "</w:del></w:p>" NUMBERED("5", "0", "b"),
			numbering),
		"I1 [4] a\nI1 [5] b\n");
}

static void docx_a_list_goes_on_after_a_table(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			NUMBERED("5", "0", "a") NUMBERED(
				"5", "1",
				"b") "<w:tbl><w:tr>" DOCX_CELL(NUMBERED("6",
									"0",
									"dot"))
				DOCX_CELL(PARA("c")) "</w:tr></w:tbl>" NUMBERED(
					"5", "1", "d"),
			numbering),
		"I1 [4] a\nI2 [4.1] b\nR \xe2\x80\xa2 dot|c\nI2 [4.2] d\n");
}

static void docx_legal_numbers_are_decimal(void **state)
{
	static const struct part legal[] = {
		{ "numbering.xml",
		  "<w:numbering " W_NS "><w:abstractNum "
		  "w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt "
		  "w:val=\"upperRoman\"/><w:lvlText w:val=\"Article %1\"/>"
		  "</w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt "
		  "w:val=\"decimalZero\"/><w:isLgl/><w:lvlText "
		  "w:val=\"Section %1.%2\"/></w:lvl><w:lvl w:ilvl=\"2\">"
		  "<w:numFmt w:val=\"ordinalText\"/><w:lvlRestart "
		  "w:val=\"0\"/><w:lvlText w:val=\"%3\"/></w:lvl>"
		  "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId "
		  "w:val=\"0\"/></w:num></w:numbering>" },
		{ NULL, NULL }
	};
	assert_string_equal(
		docx_read(*state,
			  NUMBERED("5", "0", "a") NUMBERED("5", "1", "b")
				  NUMBERED("5", "2", "c") NUMBERED(
					  "5", "0", "d") NUMBERED("5", "1", "e")
					  NUMBERED("5", "2", "f"),
			  legal),
		"I1 [Article I] a\nI2 [Section 1.1] b\nI3 [First] c\n"
		"I1 [Article II] d\nI2 [Section 2.1] e\nI3 [Second] f\n");
}

static void docx_a_list_may_be_defined_by_a_list_style(void **state)
{
	static const struct part linked[] = {
		{ "styles.xml",
		  "<w:styles " W_NS "><w:style w:type=\"numbering\" "
		  "w:styleId=\"Paras\"><w:name w:val=\"Paras\"/><w:pPr>"
		  "<w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr>"
		  "</w:style></w:styles>" },
		{ "numbering.xml",
		  "<w:numbering " W_NS "><w:abstractNum "
		  "w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Paras\"/>"
		  "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
		  "<w:styleLink w:val=\"Paras\"/><w:lvl w:ilvl=\"0\"><w:start "
		  "w:val=\"10\"/><w:lvlText w:val=\"%1)\"/></w:lvl>"
		  "</w:abstractNum><w:num w:numId=\"9\"><w:abstractNumId "
		  "w:val=\"2\"/></w:num><w:num w:numId=\"5\"><w:abstractNumId "
		  "w:val=\"1\"/></w:num></w:numbering>" },
		{ NULL, NULL }
	};
	assert_string_equal(docx_read(*state,
				      NUMBERED("5", "0", "a")
					      NUMBERED("5", "0", "b"),
				      linked),
			    "I1 [10)] a\nI1 [11)] b\n");
}

static void docx_a_cell_over_two_columns_keeps_the_others_in_place(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/>"
			"</w:tcPr>" PARA("wide") "</w:tc>" DOCX_CELL(PARA(
				"c")) "</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/>"
				      "</w:tcPr>" PARA(
					      "over all") "</w:tc></w:tr></w:tbl>",
			NULL),
		"R wide||c\nP over all\n");
}

static void docx_of_alternatives_the_first_is_read(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p><mc:AlternateContent><mc:Choice>" RUN("one") "</mc:Choice><mc:Choice>" RUN(
				"two") "</mc:Choice>"
				       "<mc:Fallback>" RUN(
					       "three") "</mc:Fallback>"
							"</mc:AlternateContent><mc:AlternateContent>"
							"<mc:Fallback>" RUN(
								" only") "</mc:Fallback>"
									 "</mc:AlternateContent></w:p>",
			NULL),
		"P one only\n");
}

static void docx_a_large_first_letter_belongs_to_its_word(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p><w:pPr><w:framePr w:dropCap=\"drop\" "
			  "w:lines=\"3\"/></w:pPr>" RUN("T") "</w:p>" PARA(
				  "he child was four."),
			  NULL),
		"P The child was four.\n");
}

#define SECTION(type)                                                          \
	"<w:sectPr><w:type w:val=\"" type "\"/><w:pgSz/></w:sectPr>"

static void docx_a_section_may_begin_a_page(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p><w:pPr>" SECTION("continuous") "</w:pPr>" RUN("a") "</w:p><w:p><w:pPr>" SECTION(
				"nextPage") "</w:pPr>" RUN("b") "</w:p>" PARA("c")
				SECTION("continuous"),
			NULL),
		"P a\nP@2 b\nP@2 c\n");
}

#define NOTE_MARK(kind, id, more)                                              \
	"<w:r><w:" kind "Reference w:id=\"" id "\"" more "/></w:r>"

static void docx_notes_have_the_numbers_that_are_set(void **state)
{
	assert_string_equal(
		docx_read(
			*state,
			"<w:p>" RUN("One") NOTE_MARK("footnote", "9", "") NOTE_MARK(
				"endnote", "2",
				"") "</w:p><w:sectPr>"
				    "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/>"
				    "<w:numStart w:val=\"3\"/></w:footnotePr>"
				    "<w:endnotePr><w:numFmt w:val=\"decimal\"/>"
				    "</w:endnotePr></w:sectPr>",
			notes),
		"P One[c][1]\nN [c] The first/one.\nN [1] At the end.\n");
}

static void docx_a_note_may_have_a_mark_of_its_own(void **state)
{
	assert_string_equal(
		docx_read(*state,
			  "<w:p>" RUN("One") NOTE_MARK(
				  "footnote", "8", " w:customMarkFollows=\"1\"")
				  RUN("*") RUN(" two") NOTE_MARK(
					  "footnote", "9", "") "</w:p>",
			  notes),
		"P One* two[1]\nN [*] The second one.\n"
		"N [1] The first/one.\n");
}

static void docx_a_note_in_a_note_ends_it(void **state)
{
	static const struct part nested[] = {
		{ "footnotes.xml",
		  "<w:footnotes " W_NS
		  "><w:footnote w:id=\"8\">" PARA("outer") "<w:footnote w:id=\"9\">" PARA(
			  "inner") "</w:footnote>" PARA("lost") "</w:footnote></w:footnotes>" },
		{ NULL, NULL }
	};
	assert_string_equal(
		docx_read(*state,
			  "<w:p>" RUN("a") NOTE_MARK("footnote", "8", "")
				  NOTE_MARK("footnote", "9", "") "</w:p>",
			  nested),
		"P a[1][2]\nN [1] outer\nN [2] inner\n");
}

static void docx_a_comment_is_not_text(void **state)
{
	static const struct part comments[] = {
		{ "comments.xml",
		  "<w:comments " W_NS
		  "><w:comment>" PARA("Secret") "</w:comment></w:comments>" },
		{ NULL, NULL }
	};
	assert_string_equal(
		docx_read(
			*state,
			"<w:p><w:commentRangeStart w:id=\"0\"/>" RUN(
				"Open") "<w:commentRangeEnd w:id=\"0\"/><w:r>"
					"<w:commentReference w:id=\"0\"/></w:r></w:p>",
			comments),
		"P Open\n");
}

static void docx_an_embedded_document_is_told(void **state)
{
	struct place *p = *state;
	assert_string_equal(
		docx_read(p, PARA("a") "<w:altChunk r:id=\"x\"/>", NULL),
		"P a\n");
	assert_true(place_has_diag(p, "part-damaged"));
}

static void docx_properties_say_who_made_and_who_saved_it(void **state)
{
	struct place *p = *state;
	static const struct part v[] = {
		{ "_rels/.rels",
		  RELATIONS(RELATION("officeDocument", "word/document.xml")
				    RELATION("core-properties",
					     "docProps/core.xml")) },
		{ "word/document.xml", "<w:document " W_NS "><w:body>" PARA(
					       "x") "</w:body></w:document>" },
		{ "docProps/core.xml",
		  "<cp:coreProperties xmlns:cp=\"http://schemas."
		  "openxmlformats.org/package/2006/metadata/core-properties\" "
		  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>A "
		  "title</dc:title><dc:creator>First Person</dc:creator>"
		  "<cp:lastModifiedBy>Second Person</cp:lastModifiedBy>"
		  "</cp:coreProperties>" },
		{ NULL, NULL }
	};
	assert_int_equal(place_read(p, zip_put(p, "t.docx", v)), 0);
	assert_string_equal(p->doc.title, "A title");
	assert_string_equal(p->doc.author, "First Person");
	assert_string_equal(p->doc.editor, "Second Person");
}

#endif
