# FTS5 text of all that is looked for; "-" when there is none.

neglect
"neglect"

neglec* dentist
"neglec"* OR "dentist"

"home conditions" self-har*
"home conditions" OR "self har"*

a NEAR/8 "b c" NEAR/8 d*
NEAR("a" "b c" "d"*, 8)

(a AND b) OR (c -d) theme:x
"a" OR "b" OR "c"

+(a OR b) c
"a" OR "b" OR "c"

-a theme:x
-

NOT (NOT a)
-

theme:neglect
-

note:child
-

"it""s" OR 1=1; DROP TABLE x --
"it" OR "s" OR "1" OR "1" OR "DROP" OR "TABLE" OR "x"

a^2 {x}:y col:*
"a" OR "2" OR "x" OR "y" OR "col"

"AND" "NEAR(a b)"
"AND" OR "NEAR a b"

a\x00b \xffc
"a" OR "b" OR "c"

日本語 Ünal
"日本語" OR "Ünal"

