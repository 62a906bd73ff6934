. tests/golden/lib
corpus
code=0
"$revix" export passages >/dev/full 2>"$tmp/err" || code=$?
same "exit code on a full disk" 1 "$code"
run 3 export passages -o "$tmp/no/such/folder/x.csv"
run 0 export passages -o "$tmp/x.csv"
[ ! -e "$tmp/x.csv.part" ]
run 0 export passages
same "rows on screen and in a file" "$(wc -l <"$tmp/out")" \
	"$(wc -l <"$tmp/x.csv")"
