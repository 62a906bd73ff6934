. tests/golden/lib
# Every `    $ revix …` of README is run; the lines under it must stand in its
# output, one after the other; a line `...` leaves some out.
same_time() {
	sed -E 's/in [0-9.]+ s$/in N s/; s/[[:space:]]+$//'
}
check_block() {
	local -a want got
	local at=0 skip=1 line
	mapfile -t want < <(same_time <"$tmp/want")
	mapfile -t got < <(cat "$tmp/out" "$tmp/err" | same_time)
	for line in "${want[@]}"; do
		if [ "$line" = ... ]; then
			skip=1
			continue
		fi
		while [ "$skip" = 1 ] && [ $at -lt ${#got[@]} ] &&
			[ "${got[at]}" != "$line" ]; do
			at=$((at + 1))
		done
		if [ "${got[at]-}" != "$line" ]; then
			printf 'README: %s\nshows\n%s\nthe program prints\n%s\n' \
				"$1" "$line" "${got[at]-(nothing more)}"
			exit 1
		fi
		at=$((at + 1))
		skip=0
	done
}
n=0
command=
: >"$tmp/want"
while IFS= read -r line || [ -n "$line" ]; do
	case $line in
	'    $ revix '*)
		[ -z "$command" ] || check_block "$command"
		command=${line#'    $ '}
		: >"$tmp/want"
		code=0
		eval "\"\$revix\" ${command#revix }" >"$tmp/out" 2>"$tmp/err" \
			</dev/null || code=$?
		[ $code -le 1 ]
		n=$((n + 1))
		;;
	'    '*) [ -z "$command" ] || printf '%s\n' "${line#    }" >>"$tmp/want" ;;
	'') [ -z "$command" ] || [ ! -s "$tmp/want" ] || echo >>"$tmp/want" ;;
	*)
		# The blank line before the prose is not of the output.
		if [ -n "$command" ]; then
			sed -i -e :a -e '/^\n*$/{$d;N;ba' -e '}' "$tmp/want"
			check_block "$command"
		fi
		command=
		;;
	esac
done <README.md
[ $n -ge 5 ]
