. tests/golden/lib
corpus
# A CSV file is for Excel, which wants a byte order mark; what goes to a pipe,
# or is asked for as it is, has none. The file's name tells the format.
begin() {
	head -c 3 "$1" | od -An -tx1 | tr -d ' \n'
}
plain=$(printf rev >"$tmp/rev" && begin "$tmp/rev")
run 0 export reviews -o "$tmp/x.csv"
same "an export in a file" efbbbf "$(begin "$tmp/x.csv")"
run 0 export reviews
same "an export in a pipe" "$plain" "$(begin "$tmp/out")"
tail -c +4 "$tmp/x.csv" | cmp - "$tmp/out"
run 0 export reviews -o "$tmp/x.csv" --raw
same "an export for programs" "$plain" "$(begin "$tmp/x.csv")"
run 0 stats theme-prevalence -o "$tmp/x.CSV"
same "a table, by the ending" efbbbf "$(begin "$tmp/x.CSV")"
run 0 stats theme-prevalence --format csv
tail -c +4 "$tmp/x.CSV" | cmp - "$tmp/out"
run 0 export reviews -o "$tmp/x.json"
same "JSON, by the ending" '[' "$(head -c 1 "$tmp/x.json")"
run 0 stats list -o "$tmp/x.txt"
has '^Name +Counts' "$tmp/x.txt"
run 0 stats list -o "$tmp/x.json" --format md
has '^\| Name' "$tmp/x.json"
