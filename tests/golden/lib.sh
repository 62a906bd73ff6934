# What the end-to-end tests share. Each test is a script that is given the
# folder of the build and fails at the first thing that is not as it should be.
# shellcheck shell=bash
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
bin=$(cd "$1" && pwd)
revix=$bin/revix
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$here"
export REVIX_DB=$tmp/t.db REVIX_QUERIES=$here/queries LC_ALL=C.UTF-8
unset SOURCE_DATE_EPOCH

# run CODE ARGS…: the program ends with CODE; its output goes to $tmp/out and
# $tmp/err.
run() {
	local want=$1 got=0
	shift
	"$revix" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null || got=$?
	if [ "$got" -ne "$want" ]; then
		echo "revix $*: exit code $got, not $want"
		tail -n 20 "$tmp/out" "$tmp/err"
		exit 1
	fi
}

# has PATTERN [FILE]: a line of the output matches.
has() {
	grep -qE -- "$1" "${2:-$tmp/out}" && return 0
	echo "no line matches: $1"
	head -n 40 "${2:-$tmp/out}"
	exit 1
}

hasnt() {
	! grep -nE -- "$1" "${2:-$tmp/out}" && return 0
	echo "a line matches, but should not: $1"
	exit 1
}

# same WHAT EXPECTED GOT
same() {
	[ "$2" = "$3" ] && return 0
	printf '%s: expected\n%s\ngot\n%s\n' "$1" "$2" "$3"
	exit 1
}

# A store of the corpus, made once for all tests of a run.
corpus() {
	local made=$bin/golden-corpus.db
	if [ ! -e "$made" ] || [ -n "$(find corpus queries "$revix" \
		"$bin/revix-worker" -newer "$made" -print -quit)" ]; then
		rm -f "$made"*
		run 1 --db "$made.new" ingest corpus
		rm -f "$made.new"-*
		mv "$made.new" "$made"
	fi
	cp "$made" "$REVIX_DB"
}
