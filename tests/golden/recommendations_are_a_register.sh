. tests/golden/lib
corpus
# By theme, with what the words are: recommended or present.
run 0 recs list --theme language-barriers
has '^   themes: .*language-barriers \(recommended practice\)'
cp "$tmp/out" "$tmp/one"
run 0 recs list --theme Language-Barriers --theme disability --quiet
run 2 recs list --theme langage-barriers
has 'language-barriers' "$tmp/err"
run 0 recs list area:Wealdbury --to police --kind recommendation
hasnt '^[A-V]'
has 'to: .*police'
# Every order, and nothing lost in it.
run 0 recs list --kind all --format csv
sort "$tmp/out" >"$tmp/all"
for order in area year to theme status due; do
	run 0 recs list --kind all --format csv --sort "$order"
	sort "$tmp/out" | cmp - "$tmp/all"
done
run 0 recs list --sort year --format csv
tail -n +2 "$tmp/out" | grep -oE '^[A-Z]{3}-[0-9]{4}' | head -n 1 >"$tmp/first"
same "the oldest" KIN-2007 "$(cat "$tmp/first")"
run 2 recs list --sort colour
has 'review, area, year' "$tmp/err"
for format in text csv json md html; do
	run 0 recs list --format "$format"
	run 0 recs clusters --format "$format"
done
# Two reviews ask for the bruising protocol to be sent out again.
run 0 recs clusters
has '^[0-9]+\. Said in 2 reviews since 2010, in 2 areas  \[cluster [0-9]{6}\]'
has '^   HAR-2009-A  Harrowmoor, 2010-11, recommendation 7a'
has '^   NOR-2021-SixBabies  Northshire, '
has 'relaunch'
cp "$tmp/out" "$tmp/clusters"
run 0 recs clusters --format csv
same "members of a cluster" "$(sed -n 's/.*"\{0,1\}HAR-2009-A"\{0,1\},.*/&/p' "$tmp/out" |
	grep -c reissued)" 1
cluster=$(grep ,HAR-2009-A, "$tmp/out" | grep reissued | cut -d, -f1)
# The export has the same number, and so has a second store of the same files.
run 0 export recommendations --format csv
same "the cluster of the export" 2 "$(grep -c ",$cluster," "$tmp/out")"
run 0 recs clusters area:Harrowmoor
has 'HAR-2009-A .* \*$'
hasnt 'NOR-2021-SixBabies .* \*$'
run 1 recs clusters area:Nowhere
mkdir "$tmp/in"
cp corpus/HAR-2009-A* corpus/NOR-2021-SixBabies* corpus/catalogue.csv "$tmp/in"
run 0 --db "$tmp/small.db" ingest "$tmp/in" --ocr never
run 0 --db "$tmp/small.db" recs clusters --format csv
has "^$cluster,2,2,2,2010,2023,HAR-2009-A,"
# A sheet goes out, is filled in as Excel would, and comes in again.
run 0 recs list --to police -o "$tmp/r.csv"
run 0 recs list --to police --format csv
id=$(sed -n '2s/.*,//p' "$tmp/out" | tr -d '\r')
key=$(sed -n '2s/,.*//p' "$tmp/out")
printf '\357\273\277review;id;status;due;owner;note\r\n%s;%s;Completed;01/02/2026;"Ann; Bob";see minutes\r\nNOPE-1;x;done;;;\r\n%s;recommendation/99/zzzzzzzz;done;;;\r\n%s;%s;;;;\r\n' \
	"$key" "$id" "$key" "$key" "$id" >"$tmp/in.csv"
run 1 recs import "$tmp/in.csv"
has '^1 row taken from .*, 1 new or changed'
has '^2 rows lost'
has '^1 row has nothing to follow up yet'
has 'in.csv:3: no review "NOPE-1"' "$tmp/err"
has 'in.csv:4: .* has no recommendation "recommendation/99/zzzzzzzz"' "$tmp/err"
run 0 recs list --status done
has '^   followed up: done, due 2026-02-01, owner: Ann; Bob'
has '^1 recommendation from 1 of '
# The whole register comes in again without a change, board's words included.
run 0 recs list --kind all -o "$tmp/r.csv"
run 0 recs import "$tmp/r.csv"
has ', 0 new or changed'
# Kept when the document is read anew.
sqlite3 "$REVIX_DB" "UPDATE document SET sha256 = '' WHERE review_id = (SELECT id FROM review WHERE key = '$key')"
run 0 ingest corpus
run 0 recs list --status done
has '^   followed up: done, due 2026-02-01, owner: Ann; Bob'
run 0 recs clusters
cmp "$tmp/out" "$tmp/clusters"
run 3 recs import README.md
run 2 recs import
