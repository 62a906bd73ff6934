. tests/golden/lib
corpus
# A sheet says nothing of what the program made of its passages; the same seed
# draws the same.
run 0 code sample --theme neglect -n 30 --coder ann
head -n 1 "$tmp/out" | tr -d '\r' >"$tmp/head"
same "columns" 'unit,theme,value,coder,date,note,heading,before,text,after' \
	"$(cat "$tmp/head")"
cp "$tmp/out" "$tmp/ann.csv"
run 0 code sample --theme neglect -n 30 --coder ann
cmp "$tmp/out" "$tmp/ann.csv"
hasnt '^[0-9]+,neglect,(present|absent)'
# Nothing is coded yet; then a coder says "present" to all, another to some.
run 0 code import "$tmp/ann.csv"
has '^0 codings .* 0 new'
has '^30 rows have no value yet'
awk -F, -v OFS=, 'NR == 1 || $1 ~ /^[0-9]+$/ { if (NR > 1) $3 = "present"; print }' \
	"$tmp/ann.csv" >"$tmp/a.csv"
sed 's/,ann,/,bob,/' "$tmp/a.csv" |
	awk -F, -v OFS=, 'NR > 1 && NR % 2 { $3 = "absent" } { print }' >"$tmp/b.csv"
run 0 code import "$tmp/a.csv"
run 0 code import "$tmp/b.csv"
run 0 code agree --passages --format csv
has '^neglect,2,30,15,15,0,0,'
has '^all,2,30,'
run 0 code agree --passages --pairs
has '^ann +bob +15 +15 +0 +0 '
# What they differ on is not settled; an adjudication settles it.
run 0 code adjudicate --passages
same "differences" 15 "$(grep -c 'ann: present; bob: absent' "$tmp/out")"
run 0 themes validate --passages --format csv
has '^all,neglect,15,.*,15,0,'
sed 's/,neglect,,adjudicated,/,neglect,absent,adjudicated,/' "$tmp/out" >/dev/null
run 0 code adjudicate --passages
sed 's/,neglect,,adjudicated,/,neglect,absent,adjudicated,/' "$tmp/out" >"$tmp/c.csv"
run 0 code import "$tmp/c.csv"
has '^15 codings .* 15 new'
run 0 themes validate --passages --format csv
has '^all,neglect,30,.*,0,0,'
# Both are shown: what the program said, what people decided, which counts.
id=$(sed -n 's/^\([0-9]*\),neglect,absent,adjudicated,.*/\1/p' "$tmp/c.csv" | head -n 1)
run 0 show "$id"
has '^   neglect:.* people: absent by adjudicated.* \(.*ann.*: present; bob.*: absent\); does not count$'
key=$(sqlite3 "$REVIX_DB" "SELECT review FROM v_passage WHERE id = $id")
run 0 show "$key" --theme Neglect --evidence 0
has "people: absent by adjudicated.*; does not count \\[$id\\] "
has '^Theme neglect, .*decided by people not to count\).* by dictionary alone: '
# Every status says what decided it, and that is shown first.
run 0 show HAR-2009-A --theme domestic-abuse --evidence 1
has '^Theme domestic-abuse, to confirm: no passage asserts it, but a recommendation .*1 recommended practice, 1 boilerplate'
has '^   recommended practice '
has '^   \(1 of 4 passages shown; --evidence 0 for all\)'
run 0 show HAR-2009-A --theme domestic-abuse --evidence 0
hasnt 'passages shown'
# Everything comes out as it went in, and in again.
run 0 code export
same "codings" 75 "$(grep -c ',neglect,' "$tmp/out")"
cp "$tmp/out" "$tmp/all.csv"
run 0 code import "$tmp/all.csv"
has '^75 codings .* 0 new'
# Reviews: the program against a file that is not imported.
run 0 themes validate --codings corpus/codings.csv --halves --format csv
has '^all,macro,'
has '^odd,neglect,'
has '^even,neglect,'
run 1 themes validate
has 'no codings of reviews' "$tmp/err"
run 3 themes validate --codings queries/README.md
