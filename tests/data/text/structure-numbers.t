# Decimal paragraphs; a decimal, a date, a time or a reference at a line's start is none.
p | 1.1 The baby was born in May and weighed\n2.5 kilograms, and was seen at home. Paragraph\n1.4 below says more of that. She was seen on\n1.4.2014 at\n9.40 pm by a midwife who was on her way home.
p | 1.2 Two weeks went by, in which nothing happened.
p | 2.5 weeks later she was seen again by the same midwife.
p | 1.3 Nothing was written down of this visit either.
p | 1.4 The midwife has left the service in the meantime.
p | 2.1 The second chapter begins with this paragraph.
p | 2.2 It has two paragraphs, and this is the second.
--
paragraph @1 <1.1> The baby was born in May and weighed 2.5 kilograms, and was seen at home. Paragraph 1.4 below says more of that. She was seen on 1.4.2014 at 9.40 pm by a midwife who was on her way home.
paragraph @1 <1.2> Two weeks went by, in which nothing happened.
paragraph @1 <> 2.5 weeks later she was seen again by the same midwife.
paragraph @1 <1.3> Nothing was written down of this visit either.
paragraph @1 <1.4> The midwife has left the service in the meantime.
paragraph @1 <2.1> The second chapter begins with this paragraph.
paragraph @1 <2.2> It has two paragraphs, and this is the second.

# Leading zeros, stops, suffixes, lost spaces and three parts are printed so in reports.
p | 1.01 The first paragraph has a zero in its number.
p | 1.02. The second paragraph has a stop as well.
p | 1.02a The next was put in afterwards by somebody.
p | 1.03The space was lost on the way in this one.
p | 1.03.1 This one is a paragraph of a paragraph.
p | 1.10 This is the tenth and the last of them all.
--
paragraph @1 <1.01> The first paragraph has a zero in its number.
paragraph @1 <1.02> The second paragraph has a stop as well.
paragraph @1 <1.02a> The next was put in afterwards by somebody.
paragraph @1 <1.03> The space was lost on the way in this one.
paragraph @1 <1.03.1> This one is a paragraph of a paragraph.
paragraph @1 <1.10> This is the tenth and the last of them all.

# A number on a line or in a block of its own belongs to what follows; side boxes do not break the count.
p s110 | 4.1
p | The first paragraph stands below its number.
p | 4.2\nThe second stands on the line below its number.
p b | What we know
p | A box with a heading stands between the two, and it has some text in it that is long enough to be read.
p | 4.3 The third stands behind its number, as most do.
--
paragraph @1 <4.1> The first paragraph stands below its number.
paragraph @1 <4.2> The second stands on the line below its number.
S other, 1 @1 <> What we know
paragraph @1 <> A box with a heading stands between the two, and it has some text in it that is long enough to be read.
paragraph @1 <4.3> The third stands behind its number, as most do.

# Continuous numbers, with a list in one of the paragraphs and chapters that count for themselves.
h1 | 1. Introduction
p | 1. The review was commissioned in March of that year.
p | 2. It considered three questions:
p | 1. What was known?
p | 2. What was done?
p | 3. What was learned?
p | 3. The panel met six times in the course of the year.
h1 | 2. Analysis
p | 4. Nobody had asked, and nobody has said why that was.
p | 14 March 2009. She rang.
p | 5. That is all that can be said about it in this report.
--
S introduction, 1 @1 <1> Introduction
paragraph @1 <1> The review was commissioned in March of that year.
paragraph @1 <2> It considered three questions:
list item @1 <1> What was known?
list item @1 <2> What was done?
list item @1 <3> What was learned?
paragraph @1 <3> The panel met six times in the course of the year.
S analysis, 1 @1 <2> Analysis
paragraph @1 <4> Nobody had asked, and nobody has said why that was.
paragraph @1 <> 14 March 2009. She rang.
paragraph @1 <5> That is all that can be said about it in this report.

# Numbers that the format made are paragraph numbers wherever a list would not have them.
h1 | Introduction
li [1.1] | The review was commissioned in March.
li [1.2] | It considered four children.
h1 | Events
li [2.1] | She rang in May.
--
S introduction, 1 @1 <> Introduction
paragraph @1 <1.1> The review was commissioned in March.
paragraph @1 <1.2> It considered four children.
S chronology, 1 @1 <> Events
paragraph @1 <2.1> She rang in May.

# Letters and numbers; names of children and paper sizes are none.
p | Part A: H
p | A1 He had brown hair that stood up at the crown of his head.
p | A2 He liked the noise of trains, and he was not afraid of it.
p | Part B: The review
p | B1 The panel asked that the review be held in the same year.
p | B2 “Nobody” was asked about this, as far as anyone can say.
p | M1 and M2 asked to see the author together, and they did so.
p | A4 paper was used for all of it, as far as anyone can say.
--
S other, 1 @1 <Part A> H
paragraph @1 <A1> He had brown hair that stood up at the crown of his head.
paragraph @1 <A2> He liked the noise of trains, and he was not afraid of it.
S introduction, 1 @1 <Part B> The review
paragraph @1 <B1> The panel asked that the review be held in the same year.
paragraph @1 <B2> “Nobody” was asked about this, as far as anyone can say.
paragraph @1 <> M1 and M2 asked to see the author together, and they did so.
paragraph @1 <> A4 paper was used for all of it, as far as anyone can say.

# A paragraph whose number stands in a column of its own is no table.
row | 1.1\tThe first paragraph was laid out\nas a row.
row | 1.2\tThe second was too.
row | 2.1 Adoption\tGood
--
paragraph @1 <1.1> The first paragraph was laid out as a row.
paragraph @1 <1.2> The second was too.
table row @1 <> 2.1 Adoption | Good

# An appendix may begin its own count.
p | 1.1 The first paragraph of the report has this text.
p | 1.2 The second paragraph of the report has this text.
p | 2.1 The third paragraph of the report has this text.
p | Appendix A: Terms of reference
p | 1.1 The first paragraph of the appendix has this text.
p | 1.2 The second paragraph of the appendix has this text.
p | 1.3 The third paragraph of the appendix has this text.
--
paragraph @1 <1.1> The first paragraph of the report has this text.
paragraph @1 <1.2> The second paragraph of the report has this text.
paragraph @1 <2.1> The third paragraph of the report has this text.
S appendix, 1 @1 <Appendix A> Terms of reference
paragraph @1 <1.1> The first paragraph of the appendix has this text.
paragraph @1 <1.2> The second paragraph of the appendix has this text.
paragraph @1 <1.3> The third paragraph of the appendix has this text.

# The word "Para" before a number adds nothing to it; in a sentence it is a word.
p | Para 11 Mother told the school.
p | Para 12 The school wrote it down.
p | Para 12 says that it did, and para 13 will say the rest of it.
p | Para 13 The surgery was not told.
--
list item @1 <11> Mother told the school.
list item @1 <12> The school wrote it down.
paragraph @1 <> Para 12 says that it did, and para 13 will say the rest of it.
list item @1 <13> The surgery was not told.
X Para Para Para

# Codes, counted integers and headings may stand in a cell of their own.
row s110 b | A\tIntroduction
row | A1.1\tThe panel met in March of that year, and again in May.
row | A1.2\tThe panel heard both of the parents, and the school.
row b | B\tChronology
row | 57\tMother told the school of it on the Monday, and of the rest on the Tuesday.
row | 58\tThe school told the surgery of it on the Friday, and of the rest never.
row | 59\tThe surgery told nobody of it at all, on any day of that week or the next.
--
S introduction, 1 @1 <A> Introduction
paragraph @1 <A1.1> The panel met in March of that year, and again in May.
paragraph @1 <A1.2> The panel heard both of the parents, and the school.
S chronology, 1 @1 <B> Chronology
list item @1 <57> Mother told the school of it on the Monday, and of the rest on the Tuesday.
list item @1 <58> The school told the surgery of it on the Friday, and of the rest never.
list item @1 <59> The surgery told nobody of it at all, on any day of that week or the next.

# A recognised number is put right where the numbers about it prove it, and nowhere else.
pages 1
ocr 1 81
p @1 | 4.10 Mother told the school.
p | 4.1l The school wrote it down.
p | 4.12 The surgery was not told.
p | 4. 13 The police were not told.
p | 4.14 The grandmother was told.
p | 7.l The panel cannot say when.
--
paragraph @1 <4.10> Mother told the school.
paragraph @1 <4.11> The school wrote it down.
paragraph @1 <4.12> The surgery was not told.
paragraph @1 <4.13> The police were not told.
paragraph @1 <4.14> The grandmother was told.
paragraph @1 <> 7.l The panel cannot say when.
X l

# A number at the foot of a page belongs to the text on the next: that is where it is read.
pages 2
p @1 | 1.1 Mother told the school.
p | 1.2
p @2 | The school wrote it down.
p | 1.3 The surgery was not told.
--
paragraph @1 <1.1> Mother told the school.
paragraph @2 <1.2> The school wrote it down.
paragraph @2 <1.3> The surgery was not told.
