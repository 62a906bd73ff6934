# Mistakes. A group is: the query, then the lines of the message as far as they
# are laid down.

neglect AND
column 9: nothing to the right of AND (for the word itself write it in lower case: and)
    neglect AND
            ^

AND neglect
column 1: nothing to the left of AND (for the word itself write it in lower case: and)
    AND neglect
    ^

a OR OR b
column 3: nothing to the right of OR (for the word itself write it in lower case: or)

a AND OR b
column 3: nothing to the right of AND (for the word itself write it in lower case: and)

OR
column 1: nothing to the left of OR (for the word itself write it in lower case: or)

café NOT
column 6: nothing to the right of NOT (for the word itself write it in lower case: not)
    café NOT
         ^

NOT ""
column 1: nothing to the right of NOT (for the word itself write it in lower case: not)

NOT AND a
column 1: nothing to the right of NOT (for the word itself write it in lower case: not)

a AND ()
column 3: nothing to the right of AND (for the word itself write it in lower case: and)

a AND (b OR) c
column 10: nothing to the right of OR (for the word itself write it in lower case: or)

(a AND b
column 1: this bracket is not closed
    (a AND b
    ^

c OR (a b AND (d OR e)
column 6: this bracket is not closed

a AND b) OR c
column 8: no bracket is open here
    a AND b) OR c
           ^

NEAR/8 b
column 1: NEAR stands between two words or "phrases", as in neglect NEAR/8 dentist

a NEAR/8
column 3: nothing to the right of NEAR (for the word itself write it in lower case: near)

a NEAR/8 AND b
column 3: nothing to the right of NEAR (for the word itself write it in lower case: near)

a NEAR/8 theme:x
column 3: NEAR stands between two words or "phrases", as in neglect NEAR/8 dentist

theme:x NEAR/8 a
column 9: NEAR stands between two words or "phrases", as in neglect NEAR/8 dentist

(a b) NEAR/8 c
column 7: NEAR stands between two words or "phrases", as in neglect NEAR/8 dentist

a NEAR/0 b
column 8: the distance of NEAR is from 1 to 100 words, for example NEAR/8
    a NEAR/0 b
           ^

a near/101 b
column 8: the distance of NEAR is from 1 to 100 words, for example NEAR/8

a NEAR/99999999999999999999999 b
column 8: the distance of NEAR is from 1 to 100 words, for example NEAR/8

a NEAR/3 b NEAR/4 c
column 12: words in a row share one distance: here NEAR/3

thene:neglect
column 1: no filter is called 'thene': did you mean theme:? (for the words, put a space after the colon)
    thene:neglect
    ^

neglect years:2014
column 9: no filter is called 'years': did you mean year:? (for the words, put a space after the colon)

a adressee:police
column 3: no filter is called 'adressee': did you mean addressee:? (for the words, put a space after the colon)

theme:""
column 7: theme: needs a value after the colon, for example theme:neglect, year:2014..2017 or age:<1; several with commas
    theme:""
          ^

year:..
column 6: year: needs a value after the colon, for example theme:neglect, year:2014..2017 or age:<1; several with commas

age:<
column 5: age: needs a value after the colon, for example theme:neglect, year:2014..2017 or age:<1; several with commas

theme:(a OR b)
column 7: theme: needs a value after the colon, for example theme:neglect, year:2014..2017 or age:<1; several with commas

a\nAND
column 3: nothing to the right of AND (for the word itself write it in lower case: and)
    a AND
      ^
