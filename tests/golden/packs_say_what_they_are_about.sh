. tests/golden/lib
corpus
quick='--no-charts --no-reviews'
# report ARGS…: a quick pack in $tmp/p.
report() {
	rm -rf "$tmp/p"
	# shellcheck disable=SC2086 # words
	run 0 report "$@" $quick -o "$tmp/p"
}

# A theme, as the dictionary writes its name; its own tables come first.
report thematic neglect --period 2014-17
has '^[0-9]+ tables, 0 charts, on 39 reviews; no disclosure control'
page=$tmp/p/thematic.html
has '<h1>Child safeguarding reviews: .*[Nn]eglect' "$page"
has '<p>Incidents from April 2014 to March 2017' "$page"
same "the first table" '>T1' \
	"$(grep -o '<h3 id="s-[^>]*>[A-Z][0-9]*' "$page" | sed 's/.*>/>/; 1q')"
has '"kind": "thematic"' "$tmp/p/manifest.json"
has '"subject": "neglect"' "$tmp/p/manifest.json"
mv "$tmp/p" "$tmp/neglect"
report thematic NEGLECT --period 2014-17
diff -r "$tmp/neglect" "$tmp/p"
[ ! -e "$tmp/p/tables/age-band-by-outcome.csv" ]
run 2 report thematic neglct -o "$tmp/x"
has 'no theme "neglct"; did you mean neglect' "$tmp/err"
run 2 report thematic -o "$tmp/x"
has 'thematic of what' "$tmp/err"

# A year: the last of the store, beside the one before.
report annual
year=$(sqlite3 "$REVIX_DB" 'SELECT max(incident_fy) FROM v_review')
has "<p>Incidents from April $year to March $((year + 1)), beside incidents from April $((year - 1)) to March $year" \
	"$tmp/p/annual.html"
report annual --period 2014-15
has '<p>Incidents from April 2014 to March 2015, beside incidents from April 2013 to March 2014' \
	"$tmp/p/annual.html"
n=$(sqlite3 "$REVIX_DB" 'SELECT count(*) FROM v_review WHERE incident_fy = 2014')
has "on $n reviews"
report annual --period 2014-15 --against none
hasnt 'Beside the earlier period|-change' "$tmp/p/annual.html"
report annual --dates published --period 2016
has '<p>Published in 2016, beside published in 2015' "$tmp/p/annual.html"

# An area, in any case of its letters.
report area harrowmoor
has '<h1>Child safeguarding reviews: Harrowmoor' "$tmp/p/area.html"
has 'disclosure control dfe-census'
report area Harrowmoor --suppress none --where 'outcome:fatal'
n=$(sqlite3 "$REVIX_DB" "SELECT count(*) FROM v_review
	WHERE area = 'Harrowmoor' AND outcome = 'fatal'")
has "on $n reviews; no disclosure control"
run 2 report area Harowmore -o "$tmp/x"
has 'no review is of the area "Harowmore"; did you mean Harrowmoor' "$tmp/err"
run 2 report area Nowhere-at-all -o "$tmp/x"
has 'revix stats reviews-by-area' "$tmp/err"

# Triennial: every table that the store has data for, numbered like the
# national ones, each number once.
report triennial --period 2014-17
grep -o '<h3 id="s-[^>]*>[^ ]*' "$tmp/p/triennial.html" | sed 's/.*>//' \
	>"$tmp/numbers"
[ "$(wc -l <"$tmp/numbers")" -gt 80 ]
same "numbers twice" "" "$(sort "$tmp/numbers" | uniq -d)"
same "chapters" "ABCDEFGI" "$(cut -c1 "$tmp/numbers" | uniq | tr -d '\n')"
report triennial --where 'kind:SCR' --period 2011-14
has '"where": "kind:SCR"' "$tmp/p/manifest.json"
has 'only reviews that match: kind:SCR' "$tmp/p/methods.txt"

# Mistakes are told before anything is written, and cost no earlier pack.
cp -r "$tmp/p" "$tmp/before"
wrong() {
	local what=$1
	shift
	# shellcheck disable=SC2086
	run 2 report "$@" $quick -o "$tmp/p"
	has "$what" "$tmp/err"
	# shellcheck disable=SC2086
	run 2 report "$@" $quick -o "$tmp/x"
	[ ! -e "$tmp/x" ]
}
wrong 'Did you mean annual' anual
wrong 'report what\? triennial, annual, area NAME or thematic' xyz
wrong 'takes no "extra"' triennial extra
wrong '"soon" is not a period' triennial --period soon
wrong '"2014-2013" is not a period' triennial --period 2014-2013
wrong '"last" is not a period' triennial --period 2014-17 --against last
wrong 'shares years with --period' triennial --period 2014-17 --against 2013-15
wrong 'shares years with all years' triennial --against 2013-15
wrong 'did you mean dfe-census' triennial --suppress dfe-sensus
wrong 'begins before' triennial --age-bands '1-5|4-9'
wrong 'there are pathways, 2005-11, panel' triennial --harm-scheme panels
wrong 'did you mean neglect' triennial --theme neglct
wrong '"knwn" is neither all nor known' triennial --of knwn
wrong 'not a whole number from 0 to 50' triennial --passages 51
diff -r "$tmp/before" "$tmp/p"
run 2 stats sex-by-outcome --period 2014-17 --against 2016-19
has 'shares years' "$tmp/err"
run 0 stats sex-by-outcome --period 2014-17 --against 2011-14
# Nothing to print is said, and is no success.
# shellcheck disable=SC2086
run 1 report triennial --period 1990-93 $quick -o "$tmp/none"
has '^0 tables'
has 'no table has anything to count' "$tmp/err"
