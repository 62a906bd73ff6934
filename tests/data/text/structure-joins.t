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
