. tests/golden/lib
# Beside the earlier period: the numbers of two separate runs of each table.
pack
mkdir "$tmp/now" "$tmp/before"
for f in "$pack"/tables/*-change.csv; do
	name=$(basename "$f" -change.csv)
	for side in now:2014-17 before:2011-14; do
		"$revix" stats "$name" --period "${side#*:}" \
			--populations corpus/populations.csv --format csv --raw \
			--output "$tmp/${side%:*}/$name.csv" || [ $? -eq 1 ]
	done
done
holds change "$pack" "$tmp/now" "$tmp/before"
has ' 0 wrong; [4-9][0-9] changes, [0-9]{3,} differences, [0-9]{4,} numbers' \
	"$tmp/held"
# And of the command that prints the change alone.
run 0 stats sex-by-outcome --period 2014-17 --against 2011-14 --format csv
same "the table of the command" "$(sed '1s/^\xef\xbb\xbf//' \
	"$pack/tables/sex-by-outcome-change.csv")" "$(cat "$tmp/out")"

sed -i 's/^Male,\([0-9]*\),/Male,99,/' "$tmp/before/sex-by-outcome.csv"
sed -i 's/^\(Male,.*\),[0-9]*\(,[0-9]*,[0-9.]*,[0-9.]*,[0-9.]*.\)$/\1,99\2/' \
	"$tmp/before/sex-by-outcome.csv"
python3 tests/golden/pack.py change "$pack" "$tmp/now" "$tmp/before" \
	>"$tmp/out" && exit 1
has 'sex-by-outcome-change: Male'
