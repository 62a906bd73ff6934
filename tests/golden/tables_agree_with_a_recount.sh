. tests/golden/lib
# Tables about the case, the child and the family, held against counts that are
# made without the store from the corpus' catalogue: recount.sql.
corpus
run 0 export review-themes --format csv --raw --output "$tmp/status.csv"
run 0 themes list --format csv --raw --output "$tmp/themes.csv"
sed -nE "s/.*SELECT '([a-z0-9-]+)'.*/\1/p" tests/golden/recount.sql |
	sort -u >"$tmp/names"
while IFS= read -r name; do
	[ -e "queries/stats/$name.sql" ] || continue
	run 0 stats "$name" --format json --output "$tmp/$name.json"
	printf '%s\n' "INSERT INTO got SELECT '$name', lower(replace(json_extract(
		r.value, '\$.row'), '_', ' ')), x.key, x.value FROM json_each(
		readfile('$tmp/$name.json'), '\$.rows') r, json_each(r.value) x;"
done <"$tmp/names" >"$tmp/got.sql"
[ "$(grep -c INSERT "$tmp/got.sql")" -ge 40 ]
sqlite3 :memory: ".import --csv corpus/catalogue.csv cat" \
	".import --csv $tmp/status.csv status" \
	".import --csv $tmp/themes.csv themes" \
	"CREATE TABLE theme_of AS SELECT s.review, s.theme, s.status, t.label
	 FROM status s JOIN themes t ON t.theme = s.theme" \
	".read tests/golden/recount.sql" \
	"CREATE TEMP TABLE got(name, row, key, value)" ".read $tmp/got.sql" \
	"CREATE INDEX got_key ON got(name, row, key)" \
	"CREATE INDEX want_key ON want(name, row, key)" \
	"SELECT 'counted', count(*), count(DISTINCT name) FROM want" \
	"SELECT w.name, w.row, w.key, 'expected', w.value, 'got', g.value
	 FROM want w LEFT JOIN got g USING (name, row, key)
	 WHERE g.value IS NULL OR abs(g.value - w.value) > 0.06 LIMIT 20" \
	"SELECT g.name, g.row, g.key, 'not expected', g.value FROM got g
	 LEFT JOIN want w USING (name, row, key) WHERE w.value IS NULL
	 AND (g.key = 'n' OR g.key LIKE '%\_n' ESCAPE '\') AND g.value > 0
	 AND g.key <> 'total_n' AND g.row NOT LIKE 'total%'
	 AND NOT (g.name = 'review-funnel' AND g.row = 'report completed')
	 LIMIT 20" >"$tmp/out"
has '^counted\|[0-9]{4,}\|5[0-9]$'
[ "$(wc -l <"$tmp/out")" -eq 1 ] || {
	cat "$tmp/out"
	exit 1
}
