. tests/golden/lib
# Packs under disclosure control, attacked as their readers could; the same
# pack without it says what is true.
corpus
run 0 export reviews --format csv --raw --output "$tmp/reviews.csv"
truth() {
	run 0 report "$@" --suppress none --no-charts --no-reviews -o "$tmp/truth"
}
# attack PACK LEVEL: no break is found.
attack() {
	/usr/bin/python3 tests/attack/attack.py --quiet --level "$2" "$1" \
		"$tmp/truth" >"$tmp/log" && has '^breaks: 0$' "$tmp/log" &&
		has '^tried linear: [1-9]' "$tmp/log" && return 0
	cat "$tmp/log"
	exit 1
}
attack_fails_not() {
	/usr/bin/python3 tests/attack/attack.py --quiet "$1" "$tmp/truth" \
		>"$tmp/log" && {
		echo "a leak was not found: $2"
		exit 1
	}
	has "$2" "$tmp/log"
}

truth area Harrowmoor
grep -q Harrowmoor "$tmp/reviews.csv"
# An area's pack is under disclosure control unless it is asked not to be,
# also where one without lay before it.
run 0 report area Harrowmoor --passages 1 -o "$tmp/p"
has 'disclosure control dfe-census: [0-9]+ numbers withheld \(.*p-withheld.csv '
cp -r "$tmp/p" "$tmp/fresh"
mv "$tmp/p-withheld.csv" "$tmp/log.csv"
run 0 report area Harrowmoor --no-charts --suppress none -o "$tmp/p"
has 'no disclosure control'
[ -e "$tmp/p/lists/sex-by-outcome.html" ]
[ -e "$tmp/p/reviews/001.html" ]
run 0 report area Harrowmoor --passages 1 -o "$tmp/p"
diff -r "$tmp/fresh" "$tmp/p"
cmp "$tmp/log.csv" "$tmp/p-withheld.csv"
has '^small' <(cut -d, -f4 "$tmp/log.csv")
for no in "*withheld*" lists reviews; do
	same "$no in the pack" "" "$(find "$tmp/p" -name "$no")"
done
holds keys "$tmp/p" "$tmp/reviews.csv"
holds pages "$tmp/p"
holds agree "$tmp/p"
holds withheld "$tmp/p" c
has ' [1-9][0-9]+ symbols' "$tmp/held"
attack "$tmp/p" area
for word in 'Numbers from 1 to 5 are withheld' 'lists could be subtracted'; do
	has "$word" "$tmp/p/area.html"
done
# However the folder is written, the log is beside it.
mkdir "$tmp/dot"
(cd "$tmp/dot" && run 0 report area Harrowmoor --no-charts -o .)
[ -e "$tmp/dot-withheld.csv" ]
run 0 report area Harrowmoor --no-charts -o "$tmp/slash/"
[ -e "$tmp/slash-withheld.csv" ]
same "in the folders" "" \
	"$(find "$tmp/dot" "$tmp/slash" -name '*withheld*')"

# The other presets.
run 0 report area Harrowmoor --suppress nhs -o "$tmp/nhs"
holds withheld "$tmp/nhs" '*'
holds keys "$tmp/nhs" "$tmp/reviews.csv"
attack "$tmp/nhs" area
has 'to the nearest 5' "$tmp/nhs/methods.txt"
run 0 report area Harrowmoor --suppress notifications -o "$tmp/not"
holds withheld "$tmp/not" c
attack "$tmp/not" area

# A filter for an area asks for it too; a national pack does not.
run 0 report annual --where 'area:Harrowmoor' --no-charts -o "$tmp/where"
has 'disclosure control dfe-census'
run 2 report area Harrowmoor --suppress dfe-sensus -o "$tmp/x"
has 'did you mean dfe-census' "$tmp/err"

# The attacker finds what is not withheld.
leak() {
	rm -rf "$tmp/leak"
	cp -r "$tmp/p" "$tmp/leak"
	sed -i "$2" "$tmp/leak/$1"
	! cmp -s "$tmp/p/$1" "$tmp/leak/$1" || {
		echo "nothing was changed: $1 $2"
		exit 1
	}
	attack_fails_not "$tmp/leak" "$3"
}
# A line of a table whose first number is withheld and is 1 to 5.
for f in "$tmp"/p/tables/*.csv; do
	name=$(basename "$f" .csv)
	case $name in *-change | *-published) continue ;; esac
	line=$(paste -d '|' "$f" "$tmp/truth/tables/$name.csv" |
		grep -m 1 -E '^([^",|]+),c,.*\|\1,[1-5],' || true)
	[ -n "$line" ] && break
done
row=${line%%,*}
value=$(printf '%s' "$line" | sed -E 's/.*\|[^,]*,([1-5]),.*/\1/')
leak "tables/$name.csv" "s/^$row,c,/$row,$value,/" \
	"BREAK printed: $name / $row"
leak area.html "0,/<td class=\"n\">c</s//<td class=\"n\">3 of 40 children</" \
	'BREAK text: area.html'
leak methods.txt '1s/$/ It counts 4 children./' 'BREAK text: methods.txt'
mkdir "$tmp/leak/lists"
touch "$tmp/leak/lists/sex-by-outcome.html"
attack_fails_not "$tmp/leak" 'BREAK file: lists/sex-by-outcome.html'
