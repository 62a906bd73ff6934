/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a file is, by its bytes: half of what is wrong on real web sites is an
 * error page called .pdf. For everything that we do not read there is a
 * sentence that says what to do with it.
 */
#include "worker.h"

#include <string.h>
#include <strings.h>

#include "charset.h"
#include "package.h"

#define LOOK 4096 /* bytes in which HTML and XML show themselves */
#define JUNK 1024 /* bytes that may come before a PDF's header */

#define AS_DOCX "open it in Word or LibreOffice and save it as .docx"
#define AS_PDF  "open it and save or print it as a PDF"

/* A kind that is told by its first bytes and not read. */
struct unread {
	const char *magic;
	size_t n, at;
	const char *text;
};

#define IMAGE(kind)                                                            \
	"a picture (" kind "): print the pages to a PDF and have their text "  \
	"recognised"
#define ARCHIVE(kind) "an archive (" kind "): unpack it first"

static const struct unread unread[] = {
	{ "\x89PNG", 4, 0, IMAGE("PNG") },
	{ "\xff\xd8\xff", 3, 0, IMAGE("JPEG") },
	{ "GIF8", 4, 0, IMAGE("GIF") },
	{ "II*\0", 4, 0, IMAGE("TIFF") },
	{ "MM\0*", 4, 0, IMAGE("TIFF") },
	{ "WEBP", 4, 8, IMAGE("WebP") },
	{ "ftyphei", 7, 4, IMAGE("HEIC") },
	{ "ftypmif1", 8, 4, IMAGE("HEIC") },
	{ "ftypavif", 8, 4, IMAGE("AVIF") },
	{ "AT&TFORM", 8, 0, "a scan (DjVu): convert it to PDF" },
	{ "ftyp", 4, 4, "a film or a recording, not a document" },
	{ "ID3", 3, 0, "a recording, not a document" },
	{ "OggS", 4, 0, "a recording, not a document" },
	{ "RIFF", 4, 0, "a film or a recording, not a document" },
	{ "\x1f\x8b", 2, 0, ARCHIVE("gzip") },
	{ "Rar!", 4, 0, ARCHIVE("RAR") },
	{ "7z\xbc\xaf", 4, 0, ARCHIVE("7z") },
	{ "\xfd"
	  "7zXZ",
	  5, 0, ARCHIVE("xz") },
	{ "BZh", 3, 0, ARCHIVE("bzip2") },
	{ "\x28\xb5\x2f\xfd", 4, 0, ARCHIVE("zstd") },
	{ "MSCF", 4, 0, ARCHIVE("CAB") },
	{ "ustar", 5, 257, ARCHIVE("tar") },
	{ "%!PS", 4, 0, "a PostScript file: convert it to PDF" },
	{ "{\\pwi", 5, 0, "a Pocket Word file: " AS_DOCX },
	{ "\xffWPC", 4, 0, "a WordPerfect file: " AS_DOCX },
	{ "\xdb\xa5\x2d\0", 4, 0, "an old Word file: " AS_DOCX },
	{ "\x7f"
	  "ELF",
	  4, 0, "a program, not a document" },
	{ "MZ", 2, 0, "a program, not a document" },
	{ "\xca\xfe\xba\xbe", 4, 0, "a program, not a document" },
	{ "\xcf\xfa\xed\xfe", 4, 0, "a program, not a document" },
	{ "#!", 2, 0, "a program, not a document" },
	{ "L\0\0\0\1\x14\2\0", 8, 0,
	  "a shortcut to a file: give the file itself" },
	{ "SQLite format 3", 15, 0,
	  "a database: give it to revix with --db instead" },
};

static bool begins(const struct job *j, size_t at, const char *s, size_t n)
{
	return j->file.n >= at + n && memcmp(j->file.p + at, s, n) == 0;
}

/* Text has nearly no control characters. */
static bool is_text(const struct job *j)
{
	size_t skip, controls = 0, n = j->file.n < 65536 ? j->file.n : 65536;
	const char *set = charset_mark(buf_text(&j->file), j->file.n, &skip);
	if (set && !str_eq(set, "UTF-8"))
		return true;
	for (size_t i = skip; i < n; i++) {
		unsigned char c = (unsigned char)j->file.p[i];
		/* A few zeros are damage. */
		controls +=
			c == '\0' ? 3 : c < ' ' && !(c >= '\t' && c <= '\r');
	}
	return controls <= n / 100;
}

/* Whether a text could begin so: "MZ was four". */
static bool may_be_text(const struct unread *x)
{
	for (size_t i = 0; i < x->n; i++)
		if (x->magic[i] < ' ' || x->magic[i] > '~')
			return false;
	/* These are text, and are programs. */
	return !str_starts(x->magic, "%!") && !str_starts(x->magic, "{\\") &&
	       !str_starts(x->magic, "#!");
}

static bool refuse_known(struct job *j)
{
	for (size_t i = 0; i < sizeof unread / sizeof *unread; i++) {
		const struct unread *x = &unread[i];
		if (begins(j, x->at, x->magic, x->n) &&
		    !(may_be_text(x) && is_text(j)))
			return job_refuse(j, WIRE_UNSUPPORTED, "it is %s",
					  x->text) < 0;
	}
	return false;
}

/* The directory of an OLE file holds names in UTF-16. */
static bool has_stream(const struct job *j, const char *name)
{
	char wide[64];
	size_t n = strlen(name);
	for (size_t i = 0; i < n; i++) {
		wide[2 * i] = name[i];
		wide[2 * i + 1] = '\0';
	}
	return memmem(j->file.p, j->file.n, wide, 2 * n) != NULL;
}

static void refuse_ole(struct job *j)
{
	static const struct {
		const char *stream;
		enum wire_fault fault;
		const char *text;
	} kinds[] = {
		{ "EncryptedPackage", WIRE_ENCRYPTED,
		  "it is protected by a password: open it with the password "
		  "and save it without" },
		{ "WordDocument", WIRE_UNSUPPORTED,
		  "it is an old Word file (.doc): " AS_DOCX
		  ", many at once with: soffice --headless --convert-to docx "
		  "*.doc" },
		{ "Workbook", WIRE_UNSUPPORTED,
		  "it is an old Excel workbook: save the sheet as CSV" },
		{ "PowerPoint Document", WIRE_UNSUPPORTED,
		  "it is an old PowerPoint file: " AS_PDF },
		{ "VisioDocument", WIRE_UNSUPPORTED,
		  "it is a Visio drawing: " AS_PDF },
		{ "Quill", WIRE_UNSUPPORTED,
		  "it is a Publisher file: " AS_PDF },
		{ "__substg1.0_", WIRE_UNSUPPORTED,
		  "it is an Outlook message: save its attachment and give "
		  "that" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (has_stream(j, kinds[i].stream))
			job_refuse(j, kinds[i].fault, "%s", kinds[i].text);
	job_refuse(j, WIRE_UNSUPPORTED,
		   "it is a password-protected or an old Word file: " AS_DOCX);
}

/* OpenDocument files and EPUB name themselves in their first entry. */
static enum extract_format sniff_mimetype(struct package *k, struct job *j)
{
	static const struct {
		const char *type, *text;
	} kinds[] = {
		{ ".spreadsheet", "it is a spreadsheet: save it as CSV" },
		{ ".presentation", "it is a presentation: " AS_PDF },
		{ ".graphics", "it is a drawing: " AS_PDF },
		{ "epub", "it is an e-book: convert it to HTML or PDF" },
	};
	struct buf b = { 0 };
	enum extract_format f = EXTRACT_UNKNOWN;
	package_peek(k, "mimetype", 200, &b);
	if (str_starts(buf_text(&b), "application/vnd.oasis.opendocument.text"))
		f = EXTRACT_ODT;
	for (size_t i = 0; !f && i < sizeof kinds / sizeof *kinds; i++)
		if (strstr(buf_text(&b), kinds[i].type))
			job_refuse(j, WIRE_UNSUPPORTED, "%s", kinds[i].text);
	buf_release(&b);
	return f;
}

/* The parts by which other documents in ZIP files are known. */
static const struct {
	const char *part, *text;
} other_packages[] = {
	{ "xl/workbook.xml", "it is an Excel workbook: save the sheet as CSV" },
	{ "xl/workbook.bin", "it is an Excel workbook: save the sheet as CSV" },
	{ "ppt/presentation.xml", "it is a PowerPoint file: " AS_PDF },
	{ "visio/document.xml", "it is a Visio drawing: " AS_PDF },
	{ "Index/Document.iwa",
	  "it is a Pages, Numbers or Keynote file: " AS_PDF },
	{ "FixedDocSeq.fdseq", "it is an XPS file: " AS_PDF },
	{ "[Content_Types].xml", "it is an Office file that holds no text "
				 "document: " AS_PDF },
	{ "META-INF/MANIFEST.MF", "it is a program, not a document" },
	{ "mimetype", "it is a document of a kind that is not read: " AS_PDF },
};

static bool is_word(struct package *k)
{
	return package_has(k, "word/document.xml") ||
	       package_has(k, "word/document2.xml");
}

static bool is_opendocument(struct package *k)
{
	return package_has(k, "content.xml") &&
	       (package_has(k, "META-INF/manifest.xml") ||
		package_has(k, "styles.xml"));
}

bool sniff_archive(struct package *k)
{
	for (size_t i = 0; i < sizeof other_packages / sizeof *other_packages;
	     i++)
		if (package_has(k, other_packages[i].part))
			return false;
	return !is_word(k) && !is_opendocument(k);
}

static enum extract_format sniff_zip(struct job *j)
{
	struct package k;
	if (package_open(&k, j) < 0)
		return EXTRACT_UNKNOWN;
	enum extract_format f = sniff_mimetype(&k, j);
	if (!f && is_word(&k))
		f = EXTRACT_DOCX;
	if (!f && !j->refusal.fault && is_opendocument(&k))
		f = EXTRACT_ODT;
	for (size_t i = 0;
	     !f && i < sizeof other_packages / sizeof *other_packages; i++)
		if (package_has(&k, other_packages[i].part))
			job_refuse(j, WIRE_UNSUPPORTED, "%s",
				   other_packages[i].text);
	if (!f)
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is an archive (ZIP) of %zu files: unpack it, or "
			   "have its files read one by one",
			   package_entries(&k));
	package_close(&k);
	return f;
}

/* The first bytes as they would be in ASCII, in lower case, without a byte
 * order mark or leading space. */
static const char *opening(const struct job *j, char out[LOOK + 1])
{
	size_t skip, n = 0;
	(void)charset_mark(buf_text(&j->file), j->file.n, &skip);
	for (size_t i = skip; i < j->file.n && n < LOOK; i++) {
		char c = j->file.p[i];
		if (c != '\0')
			out[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
	}
	out[n] = '\0';
	return out + strspn(out, " \t\r\n\f");
}

static bool is_html(const char *s)
{
	static const char *const anywhere[] = { "<!doctype html", "<html",
						"<head", "<body" };
	static const char *const at_start[] = { "<div",     "<p>",
						"<h1",      "<h2",
						"<table",   "<article",
						"<section", "<main" };
	if (*s != '<')
		return false;
	for (size_t i = 0; i < sizeof anywhere / sizeof *anywhere; i++)
		if (strstr(s, anywhere[i]))
			return true;
	for (size_t i = 0; i < sizeof at_start / sizeof *at_start; i++)
		if (str_starts(s, at_start[i]))
			return true;
	return false;
}

/* A message has lines at its head that only a mail program writes. */
static bool is_mail(const char *s)
{
	static const char *const heads[] = { "\nmessage-id:", "\nreceived:",
					     "\nmime-version:", "\nx-mailer:",
					     NULL };
	static const char *const first[] = {
		"return-path:", "delivered-to:", "received:", "from:", "to:",
		"subject:",     "date:",         "x-",        NULL
	};
	const char *end = strstr(s, "\r\n\r\n");
	const char *blank = strstr(s, "\n\n");
	end = !end || (blank && blank < end) ? blank : end;
	bool begins = false;
	for (size_t i = 0; first[i]; i++)
		begins = begins || str_starts(s, first[i]);
	for (size_t i = 0; begins && heads[i]; i++) {
		const char *at = strstr(s, heads[i]);
		if (at && (!end || at < end))
			return true;
	}
	return false;
}

static bool refuse_markup(struct job *j, const char *s)
{
	if (str_starts(s, "<?xml") && strstr(s, "word.document"))
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is a Word 2003 XML file: " AS_DOCX);
	else if (str_starts(s, "<?xml") && strstr(s, "<office:document"))
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is a flat OpenDocument file: open it in "
			   "LibreOffice and save it as .odt");
	else if (str_starts(s, "<?xml") || str_starts(s, "<svg"))
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is an XML file, not a document");
	else if (str_starts(s, "mime-version:") ||
		 str_starts(s, "from: <saved by") ||
		 (is_mail(s) && strstr(s, "\nsnapshot-content-location:")))
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is a web archive (.mht): " AS_PDF);
	else if (is_mail(s))
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is an e-mail: save its attachment and give "
			   "that");
	else if (str_starts(s, "[internetshortcut]"))
		job_refuse(j, WIRE_UNSUPPORTED,
			   "it is a link to a page: open it and save the page "
			   "itself");
	return j->refusal.fault != WIRE_NO_FAULT;
}

/* What is left of a file that was never fetched or written to the end. */
static bool is_zeros(const struct job *j)
{
	size_t i = 0;
	while (i < j->file.n && j->file.p[i] == '\0')
		i++;
	return i == j->file.n || i >= LOOK;
}

static bool is_pdf(const struct job *j)
{
	size_t n = j->file.n < JUNK ? j->file.n : JUNK;
	const char *p = memmem(buf_text(&j->file), n, "%PDF-", 5);
	return p != NULL;
}

enum extract_format sniff(struct job *j)
{
	char head[LOOK + 1];
	if (begins(j, 0, "%PDF-", 5))
		return EXTRACT_PDF;
	if (begins(j, 0, "PK\3\4", 4) || begins(j, 0, "PK\5\6", 4))
		return sniff_zip(j);
	if (begins(j, 0, "\xd0\xcf\x11\xe0", 4)) {
		refuse_ole(j);
		return EXTRACT_UNKNOWN;
	}
	if (refuse_known(j))
		return EXTRACT_UNKNOWN;
	if (is_zeros(j)) {
		job_refuse(j, WIRE_DAMAGED,
			   "it holds only zeros: fetch or save it again");
		return EXTRACT_UNKNOWN;
	}
	const char *s = opening(j, head);
	if (str_starts(s, "{\\rtf"))
		return EXTRACT_RTF;
	if (is_html(s))
		return EXTRACT_HTML;
	if (is_pdf(j))
		return EXTRACT_PDF;
	if (refuse_markup(j, s))
		return EXTRACT_UNKNOWN;
	if (is_text(j))
		return EXTRACT_TXT;
	job_refuse(j, WIRE_UNSUPPORTED,
		   "it is not a document that revix reads (PDF, DOCX, ODT, "
		   "HTML, RTF, TXT)");
	return EXTRACT_UNKNOWN;
}
