# Items by bullets and letters, one within another, within one block too.
p | 1.3 The panel considered:\n(a) what was known;\n(b) who knew it,\n(i) in the hospital;\n(ii) in the school; and\n(c) when.
p | • The first point goes on\nto a second line.\n• The second does not.
p | - A dash is a bullet\n- if there are two of them
p | a) One.
p | b) Two.
--
paragraph @1 <> 1.3 The panel considered:
list item @1 <(a)> what was known;
list item @1 <(b)> who knew it,
list item @1 <(i)> in the hospital;
list item @1 <(ii)> in the school; and
list item @1 <(c)> when.
list item @1 <> The first point goes on to a second line.
list item @1 <> The second does not.
list item @1 <> A dash is a bullet
list item @1 <> if there are two of them
list item @1 <a)> One.
list item @1 <b)> Two.

# A dash within a sentence is none, and a letter that begins one is a word.
p | The panel was told of this\n– which it had not been before –\nat its last meeting.
p | I. Smith was the author.
p | A child was seen.
--
paragraph @1 <> The panel was told of this – which it had not been before – at its last meeting.
paragraph @1 <> I. Smith was the author.
paragraph @1 <> A child was seen.

# Rows keep their cells, empty ones in between too; lines within a cell are joined.
row | Date\tEvent\tAgency
row | May\tSeen by a mid-\nwife at home\tHospital
row | June\t\tSchool
row | July\tLeft\t
row | \tLast event\tSchool
--
table row @1 <> Date | Event | Agency
table row @1 <> May | Seen by a mid-wife at home | Hospital
table row @1 <> June | | School
table row @1 <> July | Left
table row @1 <> | Last event | School

# Notes are passages of the section where they stand.
h1 | Analysis
p | The law requires it.[1]
fn [1] | Children Act 1989, section 47.
--
S analysis, 1 @1 <> Analysis
paragraph @1 <> The law requires it.[1]
footnote @1 <[1]> Children Act 1989, section 47.

# A bullet before a label adds nothing to it.
p | • Lesson 1. Ask what the child eats.
p | • Lesson 2. Ask where the child sleeps.
--
S learning, 1 @1 <> 
paragraph @1 <Lesson 1> Ask what the child eats.
paragraph @1 <Lesson 2> Ask where the child sleeps.

# Numbers that count within one section are items, of recommendations for instance.
h1 | Recommendations
p | 1. All agencies should record the language that is spoken.
p | 2. The Board should ask them whether they have done so.
p | 3. How will the Board know?
--
S recommendations, 1 @1 <> Recommendations
list item @1 <1> All agencies should record the language that is spoken.
list item @1 <2> The Board should ask them whether they have done so.
list item @1 <3> How will the Board know?

# A document without any text has one section and no passage.
pages 2
--

# A note that was laid out as text is known by its mark on the same page; a numbered paragraph is not one.
pages 2 5950x8420
p @1 s120 x700-5200 y1000-1500 | 5.1 It was in more than one file.[2] The panel was told of that in\nthe spring of the year, but it did not ask who else had been told
p x700-5200 y7000-7300 | 2 See for example the reviews of 2008\nand 2009.
p @2 x700-5200 y1000-1500 | of it by then.
p x700-5200 y2000-2300 | 5.2 Nobody had.
--
paragraph @1 <5.1> It was in more than one file.[2] The panel was told of that in the spring of the year, but it did not ask who else had been told of it by then.
footnote @1 <[2]> See for example the reviews of 2008 and 2009.
paragraph @2 <5.2> Nobody had.
