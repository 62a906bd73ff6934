. tests/golden/lib
corpus
# Every handout in every format, twice: the same bytes.
for n in a b; do
	mkdir "$tmp/$n"
	for f in html docx odt md txt; do
		run 0 examples -q theme:neglect -o "$tmp/$n/examples.$f"
		run 0 briefing -q THA-2021-L -o "$tmp/$n/briefing.$f"
		run 0 outline -q THA-2021-L -o "$tmp/$n/outline.$f"
	done
	sleep 2 # what depends on the clock would differ
done
diff -r "$tmp/a" "$tmp/b"

# Pages stand alone, in English, with landmarks.
for f in "$tmp"/a/*.html; do
	has '<html lang="en-GB">' "$f"
	has '<main>' "$f"
	hasnt '<script|src=|<link|@import' "$f"
done
# Documents are archives with what Word and LibreOffice look for.
for f in examples briefing outline; do
	has 'Zip archive|Microsoft' <(file "$tmp/a/$f.docx")
	unzip -p "$tmp/a/$f.docx" word/styles.xml >"$tmp/styles"
	has 'w:val="en-GB"' "$tmp/styles"
	has 'w:ascii="Arial"' "$tmp/styles"
	unzip -p "$tmp/a/$f.docx" word/document.xml >"$tmp/document"
	has 'w:pStyle w:val="Heading1"' "$tmp/document"
	has 'w:w="11906"' "$tmp/document"
	same "mimetype" application/vnd.oasis.opendocument.text \
		"$(unzip -p "$tmp/a/$f.odt" mimetype)"
done
# Items of a list stay together.
unzip -p "$tmp/a/examples.docx" word/styles.xml | tr -d '\n' >"$tmp/styles"
has '"Compact" */>.{0,120}<w:keepNext */>' "$tmp/styles"
unzip -p "$tmp/a/examples.odt" content.xml >"$tmp/document"
has 'text:style-name="Item"' "$tmp/document"
# In 18 point, where there is a size.
run 0 outline -q THA-2021-L --large-print -o "$tmp/large.docx"
unzip -p "$tmp/large.docx" word/styles.xml >"$tmp/styles"
has 'w:sz w:val="36"' "$tmp/styles"
run 0 outline -q THA-2021-L --large-print -o "$tmp/large.html"
has 'body\{font-size:18pt' "$tmp/large.html"
run 2 outline THA-2021-L --large-print -f md
has 'Markdown has no size' "$tmp/err"
# Large print as text: no line is longer than 40 characters.
for f in "$tmp"/a/*.txt; do
	same "long lines of $f" "" "$(grep -E '^.{41}' "$f" | grep -v "  http" | head -3)"
done

# Examples: content note on top, no area nor date to the day; which reviews
# they are in a file of its own.
md=$tmp/a/examples.md
same "what is first" "> **Content note**" "$(grep -m1 '^>' "$md")"
sheets=$md
hasnt "Northshire|Thamesford|Severnbridge|Wealdbury|Trentholme" "$sheets"
hasnt '\b[0-3]?[0-9](st|nd|rd|th)? (January|February|March|April|May|June|July|August|September|October|November|December)\b' "$sheets"
hasnt 'Case 4 is ' "$md"
has '^- Case 4 is ' "$tmp/a/examples-sources.md"
for f in html docx odt txt; do
	[ -s "$tmp/a/examples-sources.$f" ]
done
has $'^\f' "$tmp/a/examples.txt"
run 0 examples theme:neglect -f md
has 'exact date "' "$tmp/err"
has 'rare combination' "$tmp/err"
run 0 examples theme:neglect -f md --allow-identifying
has 'Identifying details'
has 'left as it is; consider' "$tmp/err"

# Another number; nothing found; low distress.
run 0 examples -q -n 7 'interpreter' -f md
same "examples" 7 "$(grep -c '^## Case ' "$tmp/out")"
run 3 examples zzzzz
has 'no review with a readable report' "$tmp/err"
run 0 examples -q --low-distress theme:physical-abuse -f html
has '<details><summary>'
run 0 examples -q --low-distress theme:physical-abuse -f md
has '^## Details of harm'

# A briefing has its seven boxes, each with where its words come from.
same "boxes" 7 "$(grep -c '^## [1-7]\.' "$tmp/a/briefing.md")"
has '^# DRAFT' "$tmp/a/briefing.md"
# Every review with a report has one, and an outline.
for key in $("$revix" export passages --format csv | cut -d, -f2 | sort -u |
	grep -- -); do
	run 0 briefing -q "$key" -f md
	run 0 outline -q "$key" -f md
done

# Sources are seen by the person alone where there is no file.
run 0 examples theme:neglect -f md
hasnt 'Case 1 is '
has 'for the trainer only: Case 1 is ' "$tmp/err"

# What is no review of a case is refused, unless it is forced.
mkdir "$tmp/other"
printf 'Inspection of services\n\n%s\n\n%s\n' 'Recommendations' \
	'The council should see that neglect is recognised in time by all.' \
	>"$tmp/other/visit.txt"
run 0 ingest -q "$tmp/other"
run 3 briefing visit
has 'looks like' "$tmp/err"
has '--anyway' "$tmp/err"
run 0 briefing -q visit --anyway

# What is asked for wrongly.
run 2 outline THA-2021-L -f docx
has 'name the file' "$tmp/err"
run 2 outline THA-2021-L -o "$tmp/x.pdf"
has 'none of .txt' "$tmp/err"
run 2 briefing
has 'which review' "$tmp/err"
run 3 briefing NOR-1999-X
has 'no review' "$tmp/err"

# Without pandoc there is a page that Word opens.
got=0
PATH=/nowhere "$revix" outline -q THA-2021-L -o "$tmp/y.docx" 2>"$tmp/err" ||
	got=$?
same "exit code without pandoc" 3 "$got"
has 'apt-get install pandoc' "$tmp/err"
has 'Could it happen here' "$tmp/y.html"
[ ! -e "$tmp/y.docx" ]
