. tests/golden/lib
run 3 search x
has 'there is no store here yet' "$tmp/err"
run 0 ingest corpus/KIN-2007-A-overview.txt
run 2
has 'no command given' "$tmp/err"
run 2 serch x
has 'did you mean `revix search`' "$tmp/err"
run 2 search --limt 3 x
has 'did you mean --limit' "$tmp/err"
run 2 search --limit
has '[-]-limit needs N' "$tmp/err"
run 2 search --limit many x
has 'not a whole number' "$tmp/err"
run 2 stats --format xlsx list
has 'text, csv, json, md or html' "$tmp/err"
run 2 ingest
has 'name files or folders' "$tmp/err"
run 0 help
has '^  search '
run 0 search --help
has '^usage: revix search QUERY'
run 0 --version
has '^revix [0-9]'
run 2 help nonsense
run 3 code import "$tmp"
has 'this is a folder, not a file' "$tmp/err"
run 3 export reviews -o "$tmp/none/x.csv"
has 'there is no folder ".*/none"; make it first' "$tmp/err"
run 3 export reviews -o "$tmp"
has 'this is a folder; name a file' "$tmp/err"
run 3 stats age-band-by-outcome --chart "$tmp/none/x.svg"
has 'there is no folder ".*/none"' "$tmp/err"
run 2 --db postgresql://x search y
