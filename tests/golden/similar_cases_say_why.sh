. tests/golden/lib
corpus
# Three reviews of infants who died asleep find each other.
run 0 similar THA-2015-G --limit 3
has '^1\. '
same "the likest" 'SEV-2009-C TRE-2019-M WEA-2023-M' "$(sed -n \
	's/^   \([A-Z]*-[0-9]*-[A-Z]*\) · likeness .*/\1/p' "$tmp/out" | sort |
	tr '\n' ' ' | sed 's/ $//')"
has '^ +themes of both: .*Sudden infant death'
has '^ +words of both: '
has '^ +both: children under 1; fatal$'
hasnt THA-2015-G
hasnt 'NEAR-DUPLICATE'
run 0 similar TRE-2019-M --by outcome,age --format csv --limit 1
has ',1\.0000,,,1\.0000,1\.0000,,'
run 0 similar TRE-2019-M --format csv --limit 0
cp "$tmp/out" "$tmp/a.csv"
run 0 similar tre-2019-m --format csv --limit 0
cmp "$tmp/out" "$tmp/a.csv"
# A passage: by its own words, with the passage that is like it.
id=$(sqlite3 "$REVIX_DB" "SELECT id FROM v_passage WHERE review =
	'TRE-2019-M' AND paragraph = '1.1'")
run 0 similar "$id" --by text --limit 3
has '«sofa»'
has 'compared by the words: .*sofa' "$tmp/err"
# The same report twice, under two keys, is told.
mkdir "$tmp/in"
for k in 1 2; do
	{ cat corpus/KIN-2007-A-overview.txt; echo "A remark $k."; } >"$tmp/in/$k.txt"
done
printf 'review,title,file\nX-1,Child X,1.txt\nY-1,Child Y,2.txt\n' >"$tmp/in/catalogue.csv"
run 0 --db "$tmp/two.db" ingest "$tmp/in"
run 0 --db "$tmp/two.db" similar X-1
has 'NEAR-DUPLICATE: 1.txt and 2.txt are near-duplicates: the longer has about (9[0-9]|100)%'
run 2 similar TRE-2019-M --by colour
run 2 similar
run 3 similar TRE-2019-Z
