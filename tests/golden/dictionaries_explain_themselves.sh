. tests/golden/lib
# A sentence: what matches, what is ruled out and why, what the cues decide.
run 0 themes try 'He neglected to record it. There was no evidence of neglect.'
has '^neglect +negated +neglect '
has "^neglect +neglected .*inside a phrase under"
has '^no evidence of +negated .* neglect$'
# With the line of each rule, and every place and reason once; what counts by
# another rule is not ruled out.
line=$(grep -n '^neglect\*$' queries/themes/neglect.txt | head -n 1 | cut -d: -f1)
run 0 themes try --theme neglect 'There was neglect, and he was left home alone.'
has "^neglect +present +neglect +neglect\\* +$line( |$)"
hasnt 'Ruled out'
run 1 themes try --theme neglect 'He neglected to record it.'
line=$(grep -n '^neglect\* to (record' queries/themes/neglect.txt | cut -d: -f1)
has "\\(line $line\\)"
same "reasons" 1 "$(grep -c 'inside a phrase' "$tmp/out")"
mkdir -p "$tmp/twice/themes"
cat >"$tmp/twice/themes/red.txt" <<'TABLE'
label: Red
terms:
red
red*
not when:
red herring*
TABLE
run 1 --queries "$tmp/twice" themes try 'A red herring.'
same "reasons" 1 "$(grep -c 'inside a phrase' "$tmp/out")"
run 1 themes try --theme neglect 'There was domestic abuse.'
has 'No theme'
run 2 themes try --theme neglekt 'There was neglect.'
has 'did you mean neglect' "$tmp/err"
run 0 themes try --format csv 'No neglect.'
has '^match,neglect,,negated,neglect,neglect\*,No'
has '^cue,,,negated,No,'
# A document says what an acronym stands for.
run 0 themes try 'They knew of intimate partner violence (IPV). IPV went on.'
same "IPV" 2 "$(grep -c '^domestic-abuse.* IPV (intimate' "$tmp/out")"
# A table of passages, with codings.
cat >"$tmp/t.csv" <<'TABLE'
id,text,theme,value,coder
a,There was neglect.,neglect,present,X
b,No neglect was seen.,neglect,absent,X
c,Nothing was seen.,neglect,present,Y
TABLE
run 0 themes try --csv "$tmp/t.csv"
has '^a +neglect +present +neglect .* X$'
has '^neglect +1 +0 +1 +1 +1.00 +0.50$'
run 0 themes try --csv "$tmp/t.csv" --format csv
same "rows" 4 "$(wc -l <"$tmp/out")"
has '^c,neglect,none,,,,present,Y'
# A theme by its label, in any case.
sed -i 's/,neglect,present,X/,NEGLECT,present,X/' "$tmp/t.csv"
run 0 themes try --csv "$tmp/t.csv" --format csv
has '^a,neglect,present,neglect,'
run 3 themes try --csv queries/README.md
# What an editor may look at is not what has to be mended.
run 0 themes check
has '^[0-9]+ notes for editors: --notes$'
hasnt '.' "$tmp/err"
run 0 themes check --notes
has '^note: .* swallows nothing' "$tmp/err"
hasnt 'for editors'
# Counts, and one dictionary.
run 0 themes list --format csv
has '^theme,label,group,kind,terms,indicators,responses,contexts,match,no_match,'
run 0 themes show neglect
has '^Examples that match +[0-9]+$'
run 2 themes show neglekt
# Dictionaries of others; files that are there are left alone.
printf 'colours:\n  - red\n  - "x*"\n  - warm: [orange]\n' >"$tmp/c.yml"
run 1 themes import "$tmp/c.yml" --output-dir "$tmp/q/themes"
has '^colours +2 +1$'
has "c.yml:3:1: 'x\*' is left out" "$tmp/err"
run 0 --queries "$tmp/q" themes try 'An orange.'
has '^colours +present +orange +orange +[0-9]+ +warm$'
run 3 themes import "$tmp/c.yml" --output-dir "$tmp/q/themes"
has 'is there already' "$tmp/err"
# A file that cannot be used costs that file only, and is told with its path.
mkdir "$tmp/b"
cp -R queries/status.txt queries/lists queries/assertions "$tmp/b"
mkdir "$tmp/b/themes"
cp queries/themes/neglect.txt "$tmp/b/themes"
run 0 --queries "$tmp/b" themes list
cp queries/themes/neglect.txt "$tmp/b/themes/neglect - Copy.txt"
printf '\377\376l\0a\0' >"$tmp/b/themes/wide.txt"
: >"$tmp/b/themes/empty.txt"
run 1 --queries "$tmp/b" themes try --theme neglect 'There was neglect.'
has '^neglect +present '
has "^lost: $tmp/b/themes/neglect - Copy.txt: .*: rename the file" "$tmp/err"
has "^lost: $tmp/b/themes/wide.txt: .*save it as UTF-8" "$tmp/err"
has "^lost: $tmp/b/themes/empty.txt: .*not a dictionary" "$tmp/err"
run 1 --queries "$tmp/b" themes list --format csv
hasnt "^neglect - Copy|^wide|^empty"
rm "$tmp/b/themes/"[!n]* "$tmp/b/themes/neglect - Copy.txt"
# So does a line, of a dictionary or of the numbers for all of them.
sed -i '0,/^present from: .*/s//present from: two/' "$tmp/b/status.txt"
run 1 --queries "$tmp/b" themes list
has '^lost: status.txt:[0-9]+:15: .*; 2 is used instead' "$tmp/err"
sed -i '0,/^present from: .*/s///' "$tmp/b/status.txt"
run 0 --queries "$tmp/b" themes list
has "^warning: status.txt: there is no line 'present from:'; 2 is" "$tmp/err"
rm "$tmp/b/status.txt"
run 0 --queries "$tmp/b" themes list
has "^note: $tmp/b/status.txt: there is no such file: .* from 2," "$tmp/err"
