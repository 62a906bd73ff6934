. tests/golden/lib
# Easter of 2024: Good Friday, 29 March, and the Monday after are no working
# days. Six months from 31 August end on the last of February.
mkdir "$tmp/none"
cat >"$tmp/c.csv" <<'C'
review,area,outcome,incident,aware,notified,rapid_review,decision,completed,published,removed
A1,North,fatal,2024-03-20,2024-03-28,2024-04-08,2024-04-29,2023-08-31,2024-01-10,2024-02-29,2025-03-01
A2,North,fatal,2024-03-20,2024-03-28,2024-04-09,2024-05-01,2023-08-31,2024-01-10,2024-03-01,
A3,South,serious harm,2024-03-20,2024-04-02,2024-03-28,2024-04-19,2023-08,2024-01,2024-02,
A4,South,serious harm,2024-03-20,2024-03,2024-04-02,,2023-08,2024-01,2024-03,
A5,South,serious harm,2024,,,,2023-08-15,2023-06,2023-07,
A6,South,serious harm,2024-04-01,,,,,,summer 2024,
C
run 0 ingest "$tmp/none" --catalogue "$tmp/c.csv"
# figure ROW COLUMN
figure() {
	awk -F, -v row="$1" -v col="$2" '
		NR == 1 { for (i = 1; i <= NF; i++) if ($i == col) at = i }
		$1 == row { print $at }' "$tmp/out"
}
# of TABLE ROW N BASE [PREFIX]: n and base are these.
of() {
	same "$1, $2" "$3 of $4" "$(figure "$2" "${5-}n") of $(figure "$2" "${5-}base")"
}
run 0 stats statutory-limits --format csv --raw
of limits 'Notified within 5 working days' 1 2 total_
of limits 'Rapid review within 15 working days' 2 3 total_
# A3: late or in time by the day of the month, which is not known.
of limits 'Published within 6 months' 1 3 total_
run 0 stats timeliness --format csv --raw
same "days" "2 182.5" "$(figure 'Decision to publication' n) $(figure 'Decision to publication' median)"
has_note() { "$revix" stats "$1" | tr '\n' ' ' | grep -qF "$2"; }
has_note timeliness 'the dates contradict each other: '
run 0 stats timeliness-notification --format csv --raw
same "working days" "2 5.5" "$(figure 'Becoming aware to notification' n) $(figure 'Becoming aware to notification' median)"
run 0 stats date-conflicts --format csv --raw
of conflicts 'Notified before becoming aware' 1 4
of conflicts 'Published before the decision' 1 5
of conflicts 'Published before the incident' 4 6
of conflicts 'Removed before publication' 0 1
run 0 stats documents-gone --format csv --raw
of gone 'Taken off its website' 1 6
run 0 stats documents-gone --format csv --raw
same "nothing here to be gone" 0 "$(figure "File no longer in the folder" n)"
