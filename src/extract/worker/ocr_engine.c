/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture to lines of words: everything that is said to Tesseract. */
#include "ocr.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <tesseract/capi.h>

int ocr_engine_open(struct ocr_engine *g, struct err *e)
{
	struct stat st = { 0 };
	char path[512];
	*g = (struct ocr_engine){ .api = TessBaseAPICreate() };
	if (TessBaseAPIInit3(g->api, NULL, OCR_LANGUAGE) != 0)
		return err_set(e, ERR_ABSENT,
			       "Tesseract lacks its data for \"" OCR_LANGUAGE
			       "\": install tesseract-ocr-" OCR_LANGUAGE);
	snprintf(path, sizeof path, "%s/" OCR_LANGUAGE ".traineddata",
		 TessBaseAPIGetDatapath(g->api));
	if (stat(path, &st) < 0)
		return err_errno(e, "%s", path);
	g->data_bytes = (long long)st.st_size;
	/* A column of page numbers is no text from top to bottom. */
	TessBaseAPISetVariable(g->api, "textord_tabfind_vertical_text", "0");
	TessBaseAPISetPageSegMode(g->api, PSM_AUTO);
	return 0;
}

void ocr_engine_close(struct ocr_engine *g)
{
	if (!g->api)
		return;
	TessBaseAPIEnd(g->api);
	TessBaseAPIDelete(g->api);
	g->api = NULL;
}

void ocr_engine_describe(const struct ocr_engine *g, struct buf *out)
{
	buf_fmt(out, "tesseract %s, " OCR_LANGUAGE " (%lld bytes)",
		TessVersion(), g->data_bytes);
}

/* The line that the iterator is at: its base, as a slope and its height in
 * the middle. */
static void begin_line(TessPageIterator *at, struct ocr_line *l)
{
	int x0, y0, x1, y1;
	if (!TessPageIteratorBaseline(at, RIL_TEXTLINE, &x0, &y0, &x1, &y1))
		return;
	l->base = (y0 + y1) / 2.0;
	if (x1 > x0)
		l->slope = (y1 - y0) / (double)(x1 - x0);
}

static bool is_turned(TessPageIterator *at)
{
	TessOrientation up;
	TessWritingDirection writing;
	TessTextlineOrder order;
	float skew;
	TessPageIteratorOrientation(at, &up, &writing, &order, &skew);
	return up != ORIENTATION_PAGE_UP;
}

static void add_word(struct arena *a, struct ocr_line *l,
		     const TessResultIterator *ri, TessPageIterator *at)
{
	struct ocr_word w = { .turned = is_turned(at) };
	char *text = TessResultIteratorGetUTF8Text(ri, RIL_WORD);
	float sure = TessResultIteratorConfidence(ri, RIL_WORD);
	w.confidence = sure > 0 ? sure < 100 ? (int)sure : 100 : 0;
	if (text && *text &&
	    TessPageIteratorBoundingBox(at, RIL_WORD, &w.x0, &w.y0, &w.x1,
					&w.y1)) {
		w.text = arena_str(a, text);
		*ARENA_PUSH(a, l) = w;
	}
	TessDeleteText(text);
}

int ocr_engine_read(struct ocr_engine *g, struct arena *a,
		    const struct ocr_image *image, struct ocr_lines *out)
{
	TessBaseAPISetImage(g->api, image->v, image->width, image->height, 1,
			    image->width);
	TessBaseAPISetSourceResolution(g->api, (int)image->dpi);
	if (TessBaseAPIRecognize(g->api, NULL) != 0)
		return -1;
	TessResultIterator *ri = TessBaseAPIGetIterator(g->api);
	TessPageIterator *at =
		ri ? TessResultIteratorGetPageIterator(ri) : NULL;
	struct ocr_line *l = NULL;
	int block = 0;
	while (ri) {
		block += TessPageIteratorIsAtBeginningOf(at, RIL_BLOCK);
		if (!l || TessPageIteratorIsAtBeginningOf(at, RIL_TEXTLINE)) {
			l = ARENA_PUSH(a, out);
			l->block = block;
			begin_line(at, l);
		}
		add_word(a, l, ri, at);
		if (!TessResultIteratorNext(ri, RIL_WORD))
			break;
	}
	TessResultIteratorDelete(ri);
	return 0;
}

const char *ocr_engine_number(struct ocr_engine *g, struct arena *a,
			      const struct ocr_image *image)
{
	static const char allowed[] = "tessedit_char_whitelist";
	const char *number = "";
	TessBaseAPISetVariable(g->api, allowed, "0123456789ivxl");
	TessBaseAPISetPageSegMode(g->api, PSM_SINGLE_LINE);
	TessBaseAPISetImage(g->api, image->v, image->width, image->height, 1,
			    image->width);
	TessBaseAPISetSourceResolution(g->api, (int)image->dpi);
	char *text = TessBaseAPIGetUTF8Text(g->api);
	if (text)
		number = arena_dup(a, text, strcspn(text, " \n"));
	TessDeleteText(text);
	TessBaseAPISetPageSegMode(g->api, PSM_AUTO);
	TessBaseAPISetVariable(g->api, allowed, "");
	return number;
}
