# What the person is told about how the text was read; "-" for nothing.

neglect dentist
-

theme: neglect
'theme:' was read as a word: a filter has no space after the colon, as in theme:value

Key Theme: neglect
'Theme:' was read as a word: a filter has no space after the colon, as in theme:value

note: child
-

ne*ect
'*' stands for any ending, at the end of a word only

*glect
'*' stands for any ending, at the end of a word only

* a list item
-

"home* conditions"
in a phrase '*' works after the last word only

a NEAR/x b
NEAR takes a number of words, as in NEAR/8, or s for one sentence: read as words

?!
there is no word in it to look for

""
there is no word in it to look for
