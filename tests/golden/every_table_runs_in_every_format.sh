. tests/golden/lib
corpus
run 0 stats list --format csv
names=$(tail -n +2 "$tmp/out" | cut -d, -f1)
[ "$(printf '%s\n' "$names" | wc -l)" -ge 10 ]
for name in $names; do
	for format in text csv json md html; do
		run 0 stats "$name" --format $format
		[ -s "$tmp/out" ]
	done
	run 0 stats "$name" --period 2014-17 --of known
done
run 2 stats theme-prevalance
has 'did you mean theme-prevalence' "$tmp/err"
run 2 stats theme-prevalence --period soon
run 0 stats theme-prevalence --where 'outcome:fatal' --chart "$tmp/c.svg"
has '<title' "$tmp/c.svg"
run 0 stats theme-prevalence --chart "$tmp/c.png"
file "$tmp/c.png" | grep -q 'PNG image'
