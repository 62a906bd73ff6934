. tests/golden/lib
# Tables of a folder of one's own stand in every list and pack; a mistake costs
# its table and nothing else, and nothing can be written.
corpus
own=$tmp/own
mkdir "$own"
# table NAME TITLE SELECT
table() {
	cat >"$own/$1.sql" <<-END
		-- title: $2
		-- about: A table of our own.
		-- unit: reviews
		-- row: Outcome
		-- percent: column
		-- base: reviews
		-- packs: annual
		-- column: row outcome
		-- column: n reviews
		-- column: reviews keys
		$3
	END
}
from='FROM selected s JOIN v_review r ON r.id = s.review_id'
good="SELECT r.outcome AS row, count(*) AS n,
json_group_array(r.key) AS reviews $from GROUP BY 1"
table our-outcomes 'Outcome, as we count it' "$good"
table sex-by-outcome 'Ours in place of theirs' "$good"
table 'two words "quoted"' 'A name that is no word' "$good"
table sex-by-harm-change 'A name that a file of the pack has' "$good"
table formula '<b>Not bold</b> & =1+1' "SELECT '=1+1' AS row, count(*) AS n,
json_group_array(r.key) AS reviews $from"
table bad-key 'Bad' "$good"
sed -i 's/^-- about:/-- abuot:/' "$own/bad-key.sql"
table bad-column 'Bad' "SELECT r.outcome AS row, count(*) AS n,
  json_group_array(r.kee) AS reviews $from GROUP BY 1"
table bad-sql 'Bad' 'SELEC 1'
table bad-more 'Bad' "SELECT r.outcome AS row, count(*) AS n, 1 AS more,
json_group_array(r.key) AS reviews $from GROUP BY 1"
table bad-keys 'Bad' "SELECT 'x' AS row, 1 AS n, '[\"XXX\"]' AS reviews"
table bad-count 'Bad' "SELECT r.outcome AS row, 999 AS n,
json_group_array(r.key) AS reviews $from GROUP BY 1"
table bad-write 'Bad' 'DELETE FROM review'
table bad-attach 'Bad' "ATTACH '$tmp/other.db' AS other"
table bad-pragma 'Bad' 'PRAGMA user_version = 99'
table bad-function 'Bad' "SELECT load_extension('x') AS row, 1 AS n, '[]' AS reviews"
table bad-second 'Bad' "$good; DROP TABLE review"
table bad-endless 'Bad' "WITH RECURSIVE x(i) AS (SELECT 1 UNION ALL SELECT i + 1
FROM x) SELECT i AS row, 1 AS n, '[]' AS reviews FROM x"
table bad-blob 'Bad' "SELECT zeroblob(1000000000) AS row, 1 AS n, '[]' AS reviews"
before=$(sha256sum "$REVIX_DB")

# The list.
run 1 --queries "$own" stats list --format csv
has '^our-outcomes,reviews,"Outcome, as we count it"'
same "sex-by-outcome in the list" 'sex-by-outcome,reviews,Ours in place of theirs' \
	"$(grep '^sex-by-outcome,' "$tmp/out" | tr -d '\r')"
has '^timeliness,'
has "bad-key.sql:2:4: unknown key \"abuot\"; did you mean \"about\"" "$tmp/err"
run 1 --queries "$own" stats our-outcomes --period 2014-17 --format csv --raw
has '^Fatal,19,39,48.7'
run 1 --queries "$own" stats sex-by-outcome
has '^Ours in place of theirs'
run 0 stats sex-by-outcome
has '^Sex of the child by outcome'

# The pack.
run 1 --queries "$own" report annual --period 2014-17 --no-charts -o "$tmp/p"
cp "$tmp/err" "$tmp/told"
same "the store" "$before" "$(sha256sum "$REVIX_DB")"
[ ! -e "$tmp/other.db" ]
run 0 report annual --period 2014-17 --no-charts -o "$tmp/without"
for f in bad-column:12:20 bad-sql:11:1 bad-more:11 bad-keys:11 bad-count:11 \
	bad-write:11 bad-attach:11 bad-pragma:11 bad-function:11 bad-second:11 \
	bad-endless:11 bad-blob:11 bad-key:2:4; do
	has "${f%%:*}\.sql:${f#*:}[: ]" "$tmp/told"
done
same "tables lost" 13 "$(grep -c '^lost: ' "$tmp/told")"
for why in 'no such column: r.kee' 'near "SELEC": syntax error' \
	'a column "more" that the header does not declare' \
	'"XXX", which is the key of no review' \
	'not allowed in a query: anything but SELECT' \
	'not allowed in a query: ATTACH' \
	'not allowed in a query: PRAGMA user_version' \
	'not allowed in a query: function load_extension' \
	'with nothing after it'; do
	has "$why" "$tmp/told"
done
holds pages "$tmp/p"
holds agree "$tmp/p"
# Every other table is as it is without ours.
(cd "$tmp/without/tables" && ls) >"$tmp/theirs"
for f in $(grep -v '^sex-by-outcome' "$tmp/theirs"); do
	cmp "$tmp/without/tables/$f" "$tmp/p/tables/$f"
done
same "tables of ours" 'formula.csv
our-outcomes.csv
sex-by-harm-change-2.csv
two-words--quoted-.csv' "$(cd "$tmp/p/tables" && ls | comm -13 "$tmp/theirs" - |
	grep -vE -- "-(published|change).csv")"
has '^.?.?.?row,n,base,percent' "$tmp/p/tables/sex-by-outcome.csv"
has "^'=1\+1,39,39,100.0" "$tmp/p/tables/formula.csv"
has '&lt;b&gt;Not bold&lt;/b&gt; &amp; =1\+1' "$tmp/p/annual.html"
has 'X[0-9] Outcome, as we count it' "$tmp/p/annual.html"
hasnt '<b>Not bold' "$tmp/p/annual.html"
# It says in which packs it wants to stand.
run 1 --queries "$own" report thematic neglect --no-charts --no-reviews \
	-o "$tmp/t"
[ ! -e "$tmp/t/tables/our-outcomes.csv" ]
run 3 --queries "$tmp/nothing" stats list
