# Headers and page numbers that repeat are dropped, and the printed label is taken from them.
pages 3 5950x8420
p @1 s110 x700-5200 y400-520 | Harrow Board SCR Child A
p x700-5200 y1000-1500 | The first page tells how the review began and who asked for it in that year.
p x700-5200 y7900-8000 | Page 1 of 3
p @2 x700-5200 y400-520 | Harrow Board SCR Child A
p x700-5200 y1000-1500 | The second page tells what the agencies knew and what each one of them did.
p x700-5200 y7900-8000 | Page 2 of 3
p @3 x700-5200 y400-520 | Harrow Board SCR Child A
p x700-5200 y1000-1500 | The third page tells what has been learned from it and by whom it was learned.
p x700-5200 y7900-8000 | Page 3 of 3
--
paragraph @1=1 <> The first page tells how the review began and who asked for it in that year.
paragraph @2=2 <> The second page tells what the agencies knew and what each one of them did.
paragraph @3=3 <> The third page tells what has been learned from it and by whom it was learned.
X Harrow Board SCR Child A Harrow Board SCR Child A Harrow Board SCR Child A
X Page 1 of 3 Page 2 of 3 Page 3 of 3

# Letter-spaced page furniture is seen through.
pages 3
p @1 | The first page tells how the review began and who asked for it in that year.
p | P a g e 1 | 3
p @2 | The second page tells what the agencies knew and what each one of them did.
p | P a g e 2 | 3
p @3 | The third page tells what has been learned from it and by whom it was learned.
p | P a g e 3 | 3
--
paragraph @1=1 <> The first page tells how the review began and who asked for it in that year.
paragraph @2=2 <> The second page tells what the agencies knew and what each one of them did.
paragraph @3=3 <> The third page tells what has been learned from it and by whom it was learned.
X P a g e P a g e P a g e

# Roman numerals number the front, and the count begins again; a label of the file gives way to print.
pages 5
label 1 A-1
label 3 A-3
p @1 | This is the cover of a report that has some words on it but prints no number of its page.
p @2 | The reader finds the acknowledgements of the author upon this page and nothing besides.
p | RESTRICTED until publication ii
p @3 | The reader finds more acknowledgements of the author upon this page and nothing besides.
p | RESTRICTED until publication iii
p @4 | Here the report itself begins with the first of its pages, which has the number one.
p | RESTRICTED until publication 1
p @5 | Here the report itself goes on with the next of its pages, which has the number two.
p | RESTRICTED until publication 2
--
paragraph @1=A-1 <> This is the cover of a report that has some words on it but prints no number of its page.
paragraph @2=ii <> The reader finds the acknowledgements of the author upon this page and nothing besides.
paragraph @3=iii <> The reader finds more acknowledgements of the author upon this page and nothing besides.
paragraph @4=1 <> Here the report itself begins with the first of its pages, which has the number one.
paragraph @5=2 <> Here the report itself goes on with the next of its pages, which has the number two.
X RESTRICTED until publication ii RESTRICTED until publication iii
X RESTRICTED until publication RESTRICTED until publication

# Bare page numbers go when they count the pages; a number that does not is text.
pages 4
p @1 | The first of four pages has this one sentence and no more than this to be read.
p | 1
p @2 | The second of four pages has this one sentence and no more than this to be read.
p | 2
p @3 | The third of four pages has this one sentence and no more than this to be read.
p | 3
p @4 | The number of children in the family when the review began is given on the line below:
p | 7
--
paragraph @1=1 <> The first of four pages has this one sentence and no more than this to be read.
paragraph @2=2 <> The second of four pages has this one sentence and no more than this to be read.
paragraph @3=3 <> The third of four pages has this one sentence and no more than this to be read.
paragraph @4 <> The number of children in the family when the review began is given on the line below:
paragraph @4 <> 7

# A running chapter title is dropped, the chapter's own heading is not.
pages 6 5950x8420
p @1 s110 x700-5200 y400-500 | Analysis
p s160 b x700-5200 y1200-1400 | Analysis
p s110 x700-5200 y1500-2000 | Nobody asked the question that day, and nobody asked it for a month after that day.
p @2 x700-5200 y400-500 | Analysis
p x700-5200 y1500-2000 | The social worker had been told of it, and the record of the telephone call is clear.
p @3 x700-5200 y400-500 | Analysis
p x700-5200 y1500-2000 | The school had been told of it as well, and the record of that is clear enough too.
p @4 x700-5200 y400-500 | Conclusions
p s160 b x700-5200 y1200-1400 | Conclusions
p s110 x700-5200 y1500-2000 | There is no single reason for what happened, and the review has not looked for one.
p @5 x700-5200 y400-500 | Recommendations
p s160 b x700-5200 y1200-1400 | Recommendations
p s110 x700-5200 y1500-2000 | The Board should ask each agency how it will know that a question has been asked.
p @6 x700-5200 y400-500 | Recommendations
p x700-5200 y1500-2000 | The Board should then publish what it has been told, in words that all can read.
--
S analysis, 1 @1 <> Analysis
paragraph @1 <> Nobody asked the question that day, and nobody asked it for a month after that day.
paragraph @2 <> The social worker had been told of it, and the record of the telephone call is clear.
paragraph @3 <> The school had been told of it as well, and the record of that is clear enough too.
S conclusion, 1 @4 <> Conclusions
paragraph @4 <> There is no single reason for what happened, and the review has not looked for one.
S recommendations, 1 @5 <> Recommendations
paragraph @5 <> The Board should ask each agency how it will know that a question has been asked.
paragraph @6 <> The Board should then publish what it has been told, in words that all can read.
X Analysis Analysis Analysis Conclusions Recommendations Recommendations

# What is common in the body is no header, even at the top of pages.
pages 4 5950x8420
p @1 s110 x700-5200 y500-620 | Why does it matter?
p x700-5200 y1000-1500 | Because a child who is not asked has no way to tell us, and will not try again.
p x700-5200 y3000-3120 | Why does it matter?
p x700-5200 y3500-4000 | Because a parent who is not believed has no reason to come back and try again.
p @2 x700-5200 y500-620 | Why does it matter?
p x700-5200 y1000-1500 | Because a worker who is not heard will leave, and take with her what she knows.
p x700-5200 y3000-3120 | Why does it matter?
p x700-5200 y3500-4000 | Because an agency that does not listen will find that it is told nothing at all.
p @3 x700-5200 y500-620 | Why does it matter?
p x700-5200 y1000-1500 | Because a board that is told nothing will believe that there is nothing to know.
--
paragraph @1 <> Why does it matter?
paragraph @1 <> Because a child who is not asked has no way to tell us, and will not try again.
paragraph @1 <> Why does it matter?
paragraph @1 <> Because a parent who is not believed has no reason to come back and try again.
paragraph @2 <> Why does it matter?
paragraph @2 <> Because a worker who is not heard will leave, and take with her what she knows.
paragraph @2 <> Why does it matter?
paragraph @2 <> Because an agency that does not listen will find that it is told nothing at all.
paragraph @3 <> Why does it matter?
paragraph @3 <> Because a board that is told nothing will believe that there is nothing to know.

# The title of a title page stays although it stands where headers stand.
pages 4 5950x8420
p @1 s240 x700-5200 y420-560 | Serious Case Review: Child T
p @2 s90 x700-5200 y420-500 | T report, final
p s110 x700-5200 y1500-2000 | The first page of the report begins with this sentence, and it ends with it as well.
p @3 s90 x700-5200 y420-500 | T report, final
p s110 x700-5200 y1500-2000 | The second page of the report begins with this sentence, and it ends with it as well.
p @4 s90 x700-5200 y420-500 | T report, final
p s110 x700-5200 y1500-2000 | The third page of the report begins with this sentence, and it ends with it as well.
--
T Serious Case Review: Child T
paragraph @1 <> Serious Case Review: Child T
paragraph @2 <> The first page of the report begins with this sentence, and it ends with it as well.
paragraph @3 <> The second page of the report begins with this sentence, and it ends with it as well.
paragraph @4 <> The third page of the report begins with this sentence, and it ends with it as well.
X T report, final T report, final T report, final

# Blocks that the format calls header and footer are dropped everywhere.
head | Harrow Board: in confidence
p | Mother told the school in March, and the school wrote it down in the book that it kept.
foot | Page 1 of 9
--
paragraph @1 <> Mother told the school in March, and the school wrote it down in the book that it kept.
X Harrow Board: in confidence Page of

# Running titles of chapters of two pages are dropped, although none of them comes back often.
pages 6 5950x8420
p @1 s90 x700-1500 y370-480 | Introduction
p s160 b x700-2000 y760-960 | Introduction
p s110 x700-5200 y1500-2000 | The Board asked for this review in March, and the panel met for the first time in May.
p @2 s90 x700-1500 y370-480 | Introduction
p s110 x700-5200 y1500-2000 | The panel met six times in all, and three of these meetings were held at the school.
p @3 s90 x700-1500 y370-480 | Analysis
p s160 b x700-2000 y760-960 | Analysis
p s110 x700-5200 y1500-2000 | Nobody asked the question that day, and nobody asked it for a month after that day.
p @4 s90 x700-1500 y370-480 | Analysis
p s110 x700-5200 y1500-2000 | The social worker had been told of it, and the record of the telephone call is clear.
p @5 s90 x700-1500 y370-480 | Conclusions
p s160 b x700-2000 y760-960 | Conclusions
p s110 x700-5200 y1500-2000 | There is no single reason for what happened, and the review has not looked for one.
p @6 s90 x700-1500 y370-480 | Conclusions
p s110 x700-5200 y1500-2000 | What can be done about it has been said often, and it will be said here once again.
--
S introduction, 1 @1 <> Introduction
paragraph @1 <> The Board asked for this review in March, and the panel met for the first time in May.
paragraph @2 <> The panel met six times in all, and three of these meetings were held at the school.
S analysis, 1 @3 <> Analysis
paragraph @3 <> Nobody asked the question that day, and nobody asked it for a month after that day.
paragraph @4 <> The social worker had been told of it, and the record of the telephone call is clear.
S conclusion, 1 @5 <> Conclusions
paragraph @5 <> There is no single reason for what happened, and the review has not looked for one.
paragraph @6 <> What can be done about it has been said often, and it will be said here once again.
X Introduction Introduction Analysis Analysis Conclusions Conclusions

# A watermark stands in one place of every page, or is large; a word of the body is neither.
pages 4 5950x8420
p @1 s110 x700-5200 y1500-2000 | The first page of the report begins with this sentence, and it ends with it as well.
p s240 x900-4000 y3900-4300 | Sample of work
p @2 s110 x700-5200 y1500-2000 | The second page of the report begins with this sentence, and it ends with it as well.
p s240 x900-4000 y3900-4300 | Sample of work
p @3 s110 x700-5200 y1500-2000 | The third page of the report begins with this sentence, and it ends with it as well.
p s240 x900-4000 y3900-4300 | Sample of work
p @4 s110 x700-5200 y1500-2000 | The fourth page of the report begins with this sentence, and it ends with it as well.
p s240 x900-4000 y3900-4300 | Sample of work
p s800 x900-4000 y5900-6700 | DRAFT
p s110 x700-5200 y7000-7120 | Draft
--
paragraph @1 <> The first page of the report begins with this sentence, and it ends with it as well.
paragraph @2 <> The second page of the report begins with this sentence, and it ends with it as well.
paragraph @3 <> The third page of the report begins with this sentence, and it ends with it as well.
paragraph @4 <> The fourth page of the report begins with this sentence, and it ends with it as well.
paragraph @4 <> Draft
X Sample of work Sample of work Sample of work Sample of work DRAFT

# In a short document one left-hand header, one marking and one title at the edge are known by their words.
pages 3 5950x8420
p @1 s160 b x700-5200 y600-800 | Learning Brief: Child F
p s110 x700-5200 y1500-2000 | The first page of the brief begins with this sentence, and it ends with it as well.
p s90 x700-5200 y7900-8000 | Westfold Partnership 1
p @2 x700-5200 y400-500 | Westfold Partnership
p s110 x700-5200 y1500-2000 | The second page of the brief begins with this sentence, and it ends with it as well.
p s90 x700-5200 y7900-8000 | 2 Learning Brief: Child F
p @3 x700-5200 y400-500 | OFFICIAL-SENSITIVE until the trial is over
p s110 x700-5200 y1500-2000 | The third page of the brief begins with this sentence, and it ends with it as well.
p s90 x700-5200 y7900-8000 | Westfold Partnership 3
--
S other, 1 @1 <> Learning Brief: Child F
paragraph @1=1 <> The first page of the brief begins with this sentence, and it ends with it as well.
paragraph @2=2 <> The second page of the brief begins with this sentence, and it ends with it as well.
paragraph @3=3 <> The third page of the brief begins with this sentence, and it ends with it as well.
X Westfold Partnership Westfold Partnership Westfold Partnership Learning Brief: Child F
X OFFICIAL-SENSITIVE until the trial is over

# A footer that was taken for a row of the table above it counts pages; other rows stay where they are.
pages 3 5950x8420
row @1 s90 x700-5200 y1500-2000 | 1.1\tAsk the school.\tHead teacher
row x700-5200 y7900-8000 | Action plan\t\tPage 1
row @2 x700-5200 y500-620 | 1.2\tAsk the nurse.\tMatron
row x700-5200 y7900-8000 | Action plan\t\tPage 2
row @3 x700-5200 y500-620 | 1.3\tAsk the police.\tInspector
row x700-5200 y7900-8000 | Action plan\t\tPage 3
--
table row @1=1 <> 1.1 | Ask the school. | Head teacher
table row @2=2 <> 1.2 | Ask the nurse. | Matron
table row @3=3 <> 1.3 | Ask the police. | Inspector
X Action plan Page Action plan Page Action plan Page

# A paragraph's number alone at the top of a page is no page number, although both count.
pages 3 5950x8420
p @1 s110 x700-5200 y500-620 | 1.1
p x1064-5200 y700-1000 | The first page tells how the review began and who asked for it in that year.
p @2 x700-5200 y500-620 | 2.1
p x1064-5200 y700-1000 | The second page tells what the agencies knew and what each one of them did.
p @3 x700-5200 y500-620 | 3.1
p x1064-5200 y700-1000 | The third page tells what has been learned from it and by whom it was learned.
--
paragraph @1 <1.1> The first page tells how the review began and who asked for it in that year.
paragraph @2 <2.1> The second page tells what the agencies knew and what each one of them did.
paragraph @3 <3.1> The third page tells what has been learned from it and by whom it was learned.

# What a web page says of itself is none of its text.
html
h1 | Child W
p | Mother told the school in March, and the school wrote it down in the book that it kept.
p | Page last updated 3 October 2012
p | Back to top
--
S other, 1 @1 <> Child W
paragraph @1 <> Mother told the school in March, and the school wrote it down in the book that it kept.
X Page last updated October Back to top
