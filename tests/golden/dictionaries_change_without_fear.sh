. tests/golden/lib
corpus
cp -R queries "$tmp/q"
export REVIX_QUERIES=$tmp/q
# What a change moves, before it is applied.
sed -i '0,/^terms.*/s//&\nplastic mattress/' "$tmp/q/themes/neglect.txt"
sed -i 's/^neglect\*$/neglected/' "$tmp/q/themes/neglect.txt"
run 0 themes diff --format csv
has '^neglect,[0-9]+,[0-9]+,[0-9]+,[1-9]'
run 0 themes diff queries "$tmp/q" --moves --format csv
has '^neglect,.*,present,no tag,'
# For people only what moves, and only of the themes asked for.
run 0 themes diff queries "$tmp/q"
has '^neglect +[0-9]+'
has '41 other themes do not change'
hasnt '^suicide'
run 0 themes diff queries "$tmp/q" --theme Suicide
has '^Nothing changes: 1 theme,'
run 0 themes diff queries "$tmp/q" --theme suicide --format csv
same "rows" 2 "$(wc -l <"$tmp/out")"
has '^suicide,'
run 2 themes diff queries "$tmp/q" --theme suicid
has 'did you mean suicide' "$tmp/err"
run 0 themes diff queries "$tmp/q" --moves
has '^neglect: present -> no tag, by the term neglect\*'
has '^ {6}.{60}'
run 0 themes diff queries queries
has '^Nothing changes: 42 themes, '
run 0 themes diff queries queries --moves --format csv
same "moves between equals" 1 "$(wc -l <"$tmp/out")"
run 2 themes diff nowhere/at/all
has 'no folder "themes"' "$tmp/err"
# Applied: no file is read, and the versions are kept.
run 0 themes versions --format csv
same "versions" 2 "$(wc -l <"$tmp/out")"
old=$(sed -n '2s/,.*//p' "$tmp/out")
run 0 export tags
cp "$tmp/out" "$tmp/before.csv"
run 0 themes tag
run 0 themes versions --format csv
same "versions" 3 "$(wc -l <"$tmp/out")"
run 0 themes diff --format csv
same "moves after it is applied" 0 \
	"$(tail -n +2 "$tmp/out" | awk -F, '$4 + $5 + $6 > 0' | wc -l)"
run 0 themes diff "$old" "$tmp/q" --format csv
has '^neglect,[0-9]+,[0-9]+,[0-9]+,[1-9]'
run 3 themes diff 0123456789
has 'no version' "$tmp/err"
# Back again: every tag as it was.
REVIX_QUERIES=$here/queries run 0 themes tag
run 0 export tags
cmp "$tmp/out" "$tmp/before.csv"
run 0 verify
# What is lost on the way is told, and the exit code says so.
cp "$tmp/q/themes/neglect.txt" "$tmp/whole.txt"
sed -i '0,/^terms.*/s//&\n(open/' "$tmp/q/themes/neglect.txt"
run 1 themes tag
has '^lost: neglect.txt:[0-9]+:' "$tmp/err"
cp "$tmp/whole.txt" "$tmp/q/themes/neglect.txt"
# Words over the years.
run 0 themes trend 'domestic violence' 'domestic abuse' --format csv
has '^year,reviews,words,domestic violence,'
has '^20[0-9][0-9],'
has '^not dated,'
run 0 themes trend domestic-abuse --dates incident --format csv
has 'words of today,.*older words'
# Several arguments: each theme with all its words, and said to be one.
today=$(awk -F, '$1 == 2014 { print $4 + $6 }' "$tmp/out")
run 0 themes trend domestic-abuse 'was not brought' Poverty-and-housing --format csv
has '^year,reviews,words,theme domestic-abuse,.*,was not brought,.*,theme poverty-and-housing,'
has '^note: "domestic-abuse" is counted as the theme, .*"\(domestic-abuse\)"' "$tmp/err"
run 0 themes trend domestic-abuse 'was not brought' --dates incident --format csv
same "the theme in 2014" "$today" "$(awk -F, '$1 == 2014 { print $4 }' "$tmp/out")"
run 3 themes trend 'a&b&c&d&e'
has "write spaces around '&'" "$tmp/err"
run 1 themes trend xylophone
run 3 themes trend '(open'
has 'cannot be read' "$tmp/err"
# What a dictionary may lack; a person decides.
run 0 themes suggest neglect -n 10
has 'Log-likelihood'
has 'most like them'
run 0 themes suggest neglect --accept 'home bargains' --reject 'headteacher'
has '^2 lines added'
grep -qx 'home bargains' "$tmp/q/themes/neglect.txt"
run 0 themes try --theme neglect 'It was home bargains.'
has 'home bargains'
run 0 themes suggest neglect -n 40 --format csv
hasnt '^headteacher,'
# Nothing is written twice, and nothing stands in both sections.
cp "$tmp/q/themes/neglect.txt" "$tmp/before.txt"
run 0 themes suggest neglect --accept 'home bargains' --reject 'Headteacher'
has '^"home bargains" is a term already, in line [0-9]+$'
has '^"Headteacher" is rejected already$'
has '^Nothing is changed'
cmp "$tmp/before.txt" "$tmp/q/themes/neglect.txt"
run 3 themes suggest neglect --reject 'home bargains'
has 'it is a term, in line [0-9]+' "$tmp/err"
run 0 themes suggest neglect --accept headteacher
has '^"headteacher" is no longer rejected'
same "lines" 1 "$(grep -c '^headteacher$' "$tmp/q/themes/neglect.txt")"
run 0 themes try --theme neglect 'A headteacher came.'
has ' headteacher'
# Too little to learn from: the reason, and no empty table.
run 1 themes suggest online-harm -n 6
has '^No word to suggest: .* here [0-9]+ asserts? it'
hasnt 'Log-likelihood'
run 3 themes suggest neglect --accept '(open'
has 'is not added' "$tmp/err"
