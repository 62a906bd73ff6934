# shellcheck shell=bash
. tests/golden/lib
corpus

# Every table for every value of a variable, in every form.
run 0 code import corpus/codings.csv
run 0 stats list --format csv
names=$(tail -n +2 "$tmp/out" | cut -d, -f1)
for name in $names; do
	run 0 stats "$name" --theme neglect --by outcome --format csv
	has '^"?outcome'
	run 0 stats "$name" --theme neglect --by region
done
run 0 stats sex-by-outcome --by area --format json
has '"columns": \["area", "row", "fatal_n"'
has '"area": "Northshire", "row": "Male"'
run 0 stats sex-by-outcome --by region --period 2014-17
# The parts add up to the whole.
run 0 stats sex-by-outcome --by area --format csv --raw
parts=$(grep ',Total,' "$tmp/out" | cut -d, -f3 | paste -sd+ | bc)
run 0 stats sex-by-outcome --format csv --raw
same "children in fatal cases" "$(grep '^Total,' "$tmp/out" | cut -d, -f2)" \
	"$parts"
run 2 stats sex-by-outcome --by aera
has 'did you mean area' "$tmp/err"
run 2 stats sex-by-outcome --by sex
has 'is said of a child' "$tmp/err"
run 0 stats sex-by-outcome --by area --chart "$tmp/x.svg"
run 0 stats sex-by-outcome --theme neglect
run 2 stats sex-by-outcome --theme neglekt
has 'neglect' "$tmp/err"

# An own folder with nothing but a table: bands, schemes, populations.
mkdir -p "$tmp/q/stats"
cp -r queries/themes "$tmp/q/"
cat >"$tmp/q/stats/ages.sql" <<'END'
-- title: Age
-- about: Ages.
-- unit: children
-- row: Age
-- order: bands
-- totals: none
-- column: row age
-- column: n children
-- column: reviews keys
SELECT b.band AS row, count(*) AS n, json_group_array(r.key) AS reviews
FROM child_band b JOIN v_review r ON r.id = b.review_id GROUP BY 1
END
cat >"$tmp/q/stats/harm.sql" <<'END'
-- title: Harm
-- about: Harm.
-- unit: reviews
-- row: Harm
-- order: harm fatal
-- totals: none
-- column: row harm
-- column: n reviews
-- column: reviews keys
SELECT h.harm AS row, count(*) AS n, json_group_array(r.key) AS reviews
FROM review_harm h JOIN v_review r ON r.id = h.review_id
WHERE r.outcome = 'fatal' GROUP BY 1
END
cat >"$tmp/q/stats/rate.sql" <<'END'
-- title: Rate
-- about: Rate.
-- kind: rates
-- unit: reviews
-- row: Country
-- column: row country
-- column: n reviews
-- column: population children
-- column: reviews keys
SELECT e.name AS row, count(r.id) AS n, e.children_years AS population,
  json_group_array(r.key) AS reviews
FROM exposure e LEFT JOIN (selected s JOIN v_review r ON r.id = s.review_id)
WHERE e.kind = 'england' GROUP BY 1
END
cat >"$tmp/q/stats/wrong.sql" <<'END'
-- title: Wrong
--   about: a slip
-- abuot: Wrong
SELECT 1
END
run 1 --queries "$tmp/q" stats ages --format csv --raw --age-bands '0-5m|6-11m|1-17'
has 'wrong.sql:3:4: .*did you mean "about"' "$tmp/err"
has '^0-5m,[1-9]'
rm "$tmp/q/stats/wrong.sql"
run 2 --queries "$tmp/q" stats ages --age-bands '1-5|4-8'
has 'begins before' "$tmp/err"
run 2 --queries "$tmp/q" stats harm --harm-scheme panel
has 'there are pathways' "$tmp/err"
cp queries/harm-schemes.csv "$tmp/q/"
run 0 --queries "$tmp/q" stats harm --harm-scheme 2005-11 --format csv --raw
has '^Deaths related to but not directly caused by maltreatment,[1-9]'
hasnt '^Physical assault'
run 0 --queries "$tmp/q" stats rate --period 2014-17 \
	--populations corpus/populations.csv --format csv --raw
has '^England,[0-9]+,[1-9][0-9]+,[0-9.]+,[0-9.]+,[0-9.]+'
run 3 --queries "$tmp/q" stats rate --populations no-such.csv
printf 'kind,name,year,children,source\nengland,England,2014,lots,x\n' \
	>"$tmp/p.csv"
run 1 --queries "$tmp/q" stats rate --populations "$tmp/p.csv"
has 'p.csv:2: .*not a whole number' "$tmp/err"
