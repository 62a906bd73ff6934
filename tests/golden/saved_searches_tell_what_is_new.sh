. tests/golden/lib
# A store of some documents; then one comes, one changes.
mkdir "$tmp/in"
cp corpus/KIN-2007-A-overview.txt corpus/SEV-2009-C-overview.rtf "$tmp/in"
export SOURCE_DATE_EPOCH=1767225600 # 2026-01-01
run 0 ingest "$tmp/in"
cp corpus/TRE-2019-M-overview.pdf "$tmp/in"
echo 'The handrail was mended in spring.' >>"$tmp/in/KIN-2007-A-overview.txt"
export SOURCE_DATE_EPOCH=1772323200 # 2026-03-01
run 0 ingest "$tmp/in"
# Nothing but what is read again: no news.
export SOURCE_DATE_EPOCH=1775001600 # 2026-04-01
run 0 ingest "$tmp/in"
run 1 new --since 2026-04-01
same "quiet" "" "$(cat "$tmp/out")"
has "^note: nothing new since 2026-04-01" "$tmp/err"
run 0 new --since 2026-02
has '^Safer sleep \(safer-sleep\): 1 review$'
has '^   \[[0-9]+\] Baby M, Trentholme LSCP 2020, .* \(TRE-2019-M-overview\)$'
has '^   2026-03-01: new review; new document TRE-2019-M-overview.pdf$'
has '«safer sleep»'
has '^All that is new: 2 reviews$'
has '^   2026-03-01: changed document KIN-2007-A-overview.txt$'
hasnt 'SEV-2009-C'
run 0 new --since 2026-02 safer-sleep --format csv
same "rows" 2 "$(wc -l <"$tmp/out")"
has '^safer-sleep,TRE-2019-M-overview,.*,new review; new document TRE-2019-M-overview.pdf,2026-03-01,'
run 1 new --since 2026-02 disabled-children --format csv
same "a header and no rows" 1 "$(wc -l <"$tmp/out")"
run 2 new
run 2 new --since yesterday
has 'not a date such as' "$tmp/err"
run 2 new --since 2026 safer-slep
has 'did you mean safer-sleep' "$tmp/err"
# By publication, where the catalogue knows it.
corpus
run 0 new --since 2024-07-30 --published safer-sleep
has '^   2024-07-30: published$'
# The searches that come with the program all run, and find something here.
run 0 search --list-saved --format csv
same "searches that find nothing" 0 \
	"$(tail -n +2 "$tmp/out" | grep -cE '^[a-z-]+,[^,]+,0?,' || true)"
same "searches" "$(find queries/searches -name '*.txt' | wc -l)" \
	"$(tail -n +2 "$tmp/out" | wc -l)"
run 0 search --saved safer-sleep --format csv
run 0 search --saved safer-sleep area:Trentholme --format csv
same "narrowed" 'TRE-2019-M' "$(tail -n +2 "$tmp/out" | cut -d, -f2 | sort -u)"
run 0 kwic --saved safer-sleep -n 1
run 0 cite --saved safer-sleep
# A mistake has its file and line; the others still run.
cp -R queries "$tmp/q"
printf 'label: a\nabout: b\nquery: sofa\n  AND\n' >"$tmp/q/searches/one.txt"
printf 'label: a\nabout: b\n\nquery: theme:neglekt\n' >"$tmp/q/searches/two.txt"
run 3 search --queries "$tmp/q" --saved one
has 'one.txt:3: column 6: ' "$tmp/err"
run 3 search --queries "$tmp/q" --saved two
has 'two.txt:4: column 1: .*neglect' "$tmp/err"
run 1 search --queries "$tmp/q" --list-saved
has '^safer-sleep'
has 'one.txt:3: column 6: ' "$tmp/err"
has 'two.txt:4: column 1: ' "$tmp/err"
