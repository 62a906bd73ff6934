. tests/golden/lib
corpus
# Two hundred things that people type, or paste by mistake, and what they get:
# exit code, the first three reviews, what is said. tests/data/search/queries.t
# was read line by line when it was written; a line that changes is to be read
# again.
table=tests/data/search/queries.t
while IFS= read -r line; do
	case $line in
	'? '*) query=${line#? } ;;
	*) continue ;;
	esac
	rc=0
	"$revix" search -n 3 -p 1 --format csv --raw -- "$query" \
		>"$tmp/found" 2>"$tmp/said" || rc=$?
	echo "? $query"
	echo "  exit $rc"
	cut -d, -f2 "$tmp/found" | sed 1d | awk '/^[A-Z]+-[0-9]/ && !seen[$0]++ {
		printf "%s%s", n++ ? ", " : "  ", $0 }
		END { if (n) print "" }'
	# How many reviews a theme has is a matter of its dictionary.
	sed 's/\(theme:[a-z-]* finds\) [0-9]* reviews\{0,1\}/\1 N reviews/
		s/^[0-9]*\( more of all\)/N\1/; s/^note: /  note: /; s/^revix: /  error: /; s/^    /      /' \
		"$tmp/said"
done <"$table" >"$tmp/now"
grep -v '^#' "$table" | diff -u - "$tmp/now"
