. tests/golden/lib
corpus
out=$tmp/p
small='report thematic neglect --passages 1'
# shellcheck disable=SC2086 # words of a command
run 0 $small -o "$tmp/whole"
[ ! -e "$tmp/whole/unfinished.txt" ]

# Killed at several moments: it can be told from a whole one, and the next
# pack in its place is whole and leaves nothing of it behind.
interrupted=0
for lines in 1 12 30 45; do
	# shellcheck disable=SC2086
	"$revix" $small -o "$out" >/dev/null 2>&1 &
	pid=$!
	disown
	while kill -0 "$pid" 2>/dev/null; do
		n=$(grep -c '' "$out/unfinished.txt" 2>/dev/null || true)
		[ "${n:-0}" -lt "$lines" ] || break
		sleep 0.01
	done
	kill -9 "$pid" 2>/dev/null || true
	while kill -0 "$pid" 2>/dev/null; do sleep 0.01; done
	[ -e "$out/unfinished.txt" ] || continue
	interrupted=$((interrupted + 1))
	[ ! -e "$out/manifest.json" ]
	has 'not finished' "$out/unfinished.txt"
done
[ "$interrupted" -ge 2 ]
echo kept >"$out/notes of mine.txt"
# shellcheck disable=SC2086
run 0 $small -o "$out"
same "what is there of mine" kept "$(cat "$out/notes of mine.txt")"
rm "$out/notes of mine.txt"
diff -r "$tmp/whole" "$out"

# Interrupted with its lists there, and then one under disclosure control.
rm -rf "$out"
mkdir -p "$out/lists" "$out/reviews"
printf 'This pack is not finished.\n- lists/theme-status.html\n- reviews/001.html\n' \
	>"$out/unfinished.txt"
touch "$out/lists/theme-status.html" "$out/reviews/001.html" \
	"$out/lists/theme-rules.html.tmp-aB3xYz"
run 0 report area Harrowmoor --no-charts -o "$out"
[ ! -e "$out/lists" ]
[ ! -e "$out/reviews" ]

# A list in the folder cannot make the program remove what is elsewhere.
touch "$tmp/outside" "$out/tables/keep.txt"
printf 'This pack is not finished.\n- ../outside\n- %s\n- tables/../../outside\n' \
	"$tmp/outside" >"$out/unfinished.txt"
run 0 report area Harrowmoor --no-charts -o "$out"
[ -e "$tmp/outside" ]
[ -e "$out/tables/keep.txt" ]

# What cannot be written is told, and nothing claims to be whole.
touch "$tmp/file"
run 3 report area Harrowmoor -o "$tmp/file"
has 'file: not a folder' "$tmp/err"
run 1 report area Harrowmoor -o "$tmp/file/deeper"
has 'file/deeper: ' "$tmp/err"
run 2 report area Harrowmoor
has 'name a folder with -o DIR' "$tmp/err"
mkdir -p "$tmp/odd/area.html/x"
got=0
"$revix" report area Harrowmoor --no-charts -o "$tmp/odd" >"$tmp/out" \
	2>"$tmp/err" || got=$?
[ "$got" -eq 1 ] || [ "$got" -eq 3 ]
has 'area.html' "$tmp/err"
[ -e "$tmp/odd/unfinished.txt" ]
[ ! -e "$tmp/odd/manifest.json" ]
