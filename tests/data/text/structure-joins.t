# A paragraph goes on over the page; its page is where it begins. Notes at the foot do not part it.
pages 2
p @1 | 1.1 The panel waited for the trial before it spoke\nto the parents, which took until the spring of the\n
fn [1] | Children Act 1989.
p @2 | following year, when Mother agreed to be seen.
p | 1.2 Father did not agree to be seen at any time.
--
paragraph @1 <1.1> The panel waited for the trial before it spoke to the parents, which took until the spring of the following year, when Mother agreed to be seen.
footnote @1 <[1]> Children Act 1989.
paragraph @2 <1.2> Father did not agree to be seen at any time.

# A capital goes on with a full line; a heading, an item or another look does not.
pages 2
p @1 s110 | 1.1 They were charged under the Children and Young
p @2 | Persons Act 1933, and both of them pleaded guilty.
p | 1.2 The agencies that gave evidence are these:
li [•] | The school
--
paragraph @1 <1.1> They were charged under the Children and Young Persons Act 1933, and both of them pleaded guilty.
paragraph @2 <1.2> The agencies that gave evidence are these:
list item @2 <> The school

# A word parted at the end of a page is put together by the same rule.
pages 2
p @1 | The assessment of the family was made in May, and this assess-
p @2 | ment was the only one that was ever made.
--
paragraph @1 <> The assessment of the family was made in May, and this assessment was the only one that was ever made.

# A sentence that ends with its page ends the paragraph.
pages 2
p @1 | The assessment of the family was made in May of that year.
p @2 | Nothing followed from it until the autumn of the same year.
--
paragraph @1 <> The assessment of the family was made in May of that year.
paragraph @2 <> Nothing followed from it until the autumn of the same year.

# The rest of a numbered paragraph stands in from the number, even where its sentence ended with the page.
pages 2 5950x8420
p @1 s110 x700-5200 y5000-5300 | 1.1 The health visitor had been told of it in the week before, and she had written\nit down. The letter that she sent to the surgery was read by nobody until spring.
p @2 x1060-5200 y500-800 | It was found in the post tray by a temporary clerk, who put it into the file and\nsaid nothing.
p x700-5200 y1000-1300 | 1.2 The school had been told of it as well, and the record of that is clear.
--
paragraph @1 <1.1> The health visitor had been told of it in the week before, and she had written it down. The letter that she sent to the surgery was read by nobody until spring. It was found in the post tray by a temporary clerk, who put it into the file and said nothing.
paragraph @2 <1.2> The school had been told of it as well, and the record of that is clear.

# It is another paragraph when it stands where the numbers stand, or the line before was ended on purpose.
pages 3 5950x8420
p @1 s110 x700-5200 y5000-5300 | 1.1 The health visitor had been told of it in the week before, and she had written\nit down. The letter that she sent to the surgery was read by nobody until spring.
p @2 x700-5200 y500-800 | What the panel made of this is told in the next chapter, after the chronology.
p x700-5200 y1000-1300 | 1.2 The school had been told of it as well, and the record of that is clear, as\nit should be.
p @3 x1060-5200 y500-800 | The letter is in the file, where the author of this report has seen it for herself.
p x700-5200 y1000-1300 | 1.3 The police had not been told of it.
--
paragraph @1 <1.1> The health visitor had been told of it in the week before, and she had written it down. The letter that she sent to the surgery was read by nobody until spring.
paragraph @2 <> What the panel made of this is told in the next chapter, after the chronology.
paragraph @2 <1.2> The school had been told of it as well, and the record of that is clear, as it should be.
paragraph @3 <> The letter is in the file, where the author of this report has seen it for herself.
paragraph @3 <1.3> The police had not been told of it.

# A box between does not part a paragraph from its rest.
pages 2 5950x8420
p @1 s110 x700-5200 y5000-5300 | The panel waited for the trial before it spoke to the parents, which took\nuntil the spring of the
p @2 x3000-5200 y500-1200 | Ask the child first, and ask again.
p x700-5200 y1400-1700 | following year, when Mother agreed to be seen by the author at her home.
--
paragraph @1 <> The panel waited for the trial before it spoke to the parents, which took until the spring of the following year, when Mother agreed to be seen by the author at her home.
paragraph @2 <> Ask the child first, and ask again.

# What goes on in the middle of a sentence may begin with a number, and in another size.
pages 3 5950x8420
p @1 s110 x700-5200 y5000-5300 | The panel was told that Mother had been seen at the surgery in January\nand that nobody had asked her anything until the month of June
p @2 x700-5200 y500-800 | 2012 when the police were called. They were told that she had never in\nall that time been asked by
p @3 s120 x700-5200 y500-800 | anyone how she was.
--
paragraph @1 <> The panel was told that Mother had been seen at the surgery in January and that nobody had asked her anything until the month of June 2012 when the police were called. They were told that she had never in all that time been asked by anyone how she was.

# A row goes on over the page: an empty first cell, a sentence that has not ended. The head is printed again.
pages 3 5950x8420
row @1 s90 x700-5200 y500-620 | Date\tEvent
row x700-5200 y700-900 | March\tMother rang the school.
row x700-5200 y1000-1300 | April\tThe school rang the social worker, who\nsaid that she would come on the next
row @2 x700-5200 y500-620 | Date\tEvent
row x700-5200 y700-900 | \tday, and came a week later.
row x700-5200 y1000-1200 | May\tNobody came.
row @3 x700-5200 y500-620 | June\tNobody came again.
--
table row @1 <> Date | Event
table row @1 <> March | Mother rang the school.
table row @1 <> April | The school rang the social worker, who said that she would come on the next day, and came a week later.
table row @2 <> May | Nobody came.
table row @3 <> June | Nobody came again.
X Date Event

# A row that only follows another is a row of its own, though a cell of it is empty.
pages 2 5950x8420
row @1 s90 x700-5200 y500-620 | Theme\tAction\tBy
row x700-5200 y700-900 | Health\tThe surgery will ask each mother.\tJune
row x700-5200 y1000-1200 | \tThe midwife will ask each mother as well.\tJuly
row @2 x700-5200 y500-620 | \tThe nurse will ask each mother too.\tMay
row x700-5200 y700-900 | Police\tThe police will ask each child.\tJune
--
table row @1 <> Theme | Action | By
table row @1 <> Health | The surgery will ask each mother. | June
table row @1 <> | The midwife will ask each mother as well. | July
table row @2 <> | The nurse will ask each mother too. | May
table row @2 <> Police | The police will ask each child. | June

# Lines beside a box are narrower; the wide ones below them belong to the same paragraph.
pages 1
p @1 s110 x700-3200 y1000-1200 | 4.4 Mother was seen by the author in\nthe prison twice. In
p x700-5300 y1210-1500 | November she had been told by her solicitor that the police had come about\nthe car, and not about the child.
p x700-5300 y1700-1800 | 4.5 The father was not seen.
--
paragraph @1 <4.4> Mother was seen by the author in the prison twice. In November she had been told by her solicitor that the police had come about the car, and not about the child.
paragraph @1 <4.5> The father was not seen.

# Lines right below a numbered paragraph go on with it, in from its number; further down they do not.
pages 1
p @1 s110 x700-5200 y1000-1300 | 4.4 The health visitor had been told of it in the week before, and she had written\nit down. The letter that she sent to the surgery was read by nobody until spring.
p x1060-5200 y1310-1600 | It was found in the post tray by a temporary clerk, who put it into the file and\nsaid nothing.
p x1060-5200 y1750-2000 | That is all that can be said about it.
p x700-5200 y2200-2300 | 4.5 The father was not seen.
--
paragraph @1 <4.4> The health visitor had been told of it in the week before, and she had written it down. The letter that she sent to the surgery was read by nobody until spring. It was found in the post tray by a temporary clerk, who put it into the file and said nothing.
paragraph @1 <> That is all that can be said about it.
paragraph @1 <4.5> The father was not seen.

# A semicolon may part a page within a paragraph, and parts the items of a list.
pages 3
p @1 | 1.1 Benefits stopped in March because nobody opened the letters;
p @2 | by June there was nothing to eat. The nurse asked about two things:
li [•] | what the child ate;
p @3 | who gave it to her.
p | 1.2 Nobody answered.
--
paragraph @1 <1.1> Benefits stopped in March because nobody opened the letters; by June there was nothing to eat. The nurse asked about two things:
list item @2 <> what the child ate;
paragraph @3 <> who gave it to her.
paragraph @3 <1.2> Nobody answered.

# Lines of one row that were read as rows are put together; rows of words are left.
pages 1 5950x8420
row @1 s90 x700-5200 y500-620 | Date\tEvent\tSource
row x700-5200 y640-900 | March\tThe school rang the social worker, who said that she\twould\tcome
row x700-5200 y1000-1300 | April\tThe social worker came to the house, and was told that\tLog
row x1500-5200 y1310-1500 | \tnobody lived there.\t
row x700-5200 y1600-1700 | apple\tred\tone
row x700-5200 y1710-1800 | pear\tgreen\ttwo
--
table row @1 <> Date | Event | Source
table row @1 <> March | The school rang the social worker, who said that she | would | come
table row @1 <> April | The social worker came to the house, and was told that nobody lived there. | Log
table row @1 <> apple | red | one
table row @1 <> pear | green | two
