. tests/golden/lib
corpus
# On the screen the match stands in one column, and what was cut is told.
run 0 kwic dentist --sort right -n 5
has '^Child L, Thamesford LSCP 2022, para 5.3.4, p. 10  \[[0-9]+\]$'
has '; the first 5 are shown \(--limit 0: all\)\.$'
same "lines with a match" 5 "$(grep -c '«[Dd]entists*»' "$tmp/out")"
same "columns of the match" 1 "$(grep '«' "$tmp/out" |
	sed 's/«.*//; s/./x/g' | sort -u | wc -l)"
run 0 kwic dentist -n 2
has '^The first 2 lines; there are more \(--limit 0: all\)\.$'
# Other formats have all lines, whole sentences, and the citation.
run 0 kwic dentist --format csv
cp "$tmp/out" "$tmp/all.csv"
head -n 1 "$tmp/out" | tr -d '\r' >"$tmp/head"
same "columns" 'review,year,left,match,right,citation,passage,file,page,page_label,paragraph,section' \
	"$(cat "$tmp/head")"
all=$(($(wc -l <"$tmp/out") - 1))
run 0 kwic dentist --limit 0
has "^$all lines from [0-9]+ passages of [0-9]+ reviews\\.$"
for order in review year left right; do
	run 0 kwic dentist --sort $order --format csv
	same "lines by $order" "$(sort "$tmp/all.csv")" "$(sort "$tmp/out")"
done
run 0 kwic dentist --sort right --format csv --limit 3
same "a limit asked for" 4 "$(wc -l <"$tmp/out")"
# As many rows in every format.
run 0 kwic dentist --format md
same "rows of md" "$((all + 2))" "$(grep -c '^|' "$tmp/out")"
run 0 kwic dentist --format html
same "rows of html" "$((all + 1))" "$(grep -c '<tr>' "$tmp/out")"
run 0 kwic dentist --format json
same "rows of json" "$all" "$(grep -c '"match": "[Dd]entists*"' "$tmp/out")"
run 0 kwic dentist --limit 1 --format json
has '"notes": \["Cut after 1 lines."\]'
# Themes with what is asserted, context, filters, NOT.
run 0 kwic dentist --themes --format csv
has ',section,themes'
has 'neglect \(present\)'
run 0 kwic dentist --context 2 --format csv
has ',"…[^ ]+ [^ ]+ ",dentist,'
run 0 kwic 'dentist NOT area:Wealdbury' --format csv
hasnt '^WEA-'
run 1 kwic 'dentist area:Wealdbury NOT area:Wealdbury'
run 1 kwic zzzz
run 2 kwic theme:neglect
has 'a concordance is of words' "$tmp/err"
run 2 kwic
run 2 kwic dentist --sort middle
has 'not left, right, review or year' "$tmp/err"
run 2 kwic 'theme:neglekt dentist'
has 'did you mean' "$tmp/err"
