# Several children, whom the title may not name.
about: alias, age, sex, children

title: Serious Case Review: Family K

# A table of the family, when as many as the document says are the children.
This review is about four children of one family.
@family Family composition
| Name used | Relationship | Age at the time
| Nora | Daughter of Mother and Father | 12 years
| Oscar | Son of Mother and Father | 9 years
| Petra | Daughter of Mother and Mr Z | 6 years
| Quinn | Son of Mother and Mr Z | 2 years 3 months
| Mother | - | 34
| Mr Z | Father of Petra and Quinn | 40
= Nora: alias Nora
= Oscar: alias Oscar
= Petra: alias Petra
= Quinn: alias Quinn
= Nora: age 4383
= Oscar: age 3287
= Petra: age 2191
= Quinn: age 821
= Nora: sex female
= Oscar: sex male
= Petra: sex female
= Quinn: sex male
= children 4

# Not as many: nobody knows which of them it is about.
This review is about two children of one family.
@family Family composition
| Name used | Relationship | Age at the time
| Nora | Daughter of Mother and Father | 12 years
| Oscar | Son of Mother and Father | 9 years
| Petra | Daughter of Mother and Mr Z | 6 years
= children 2

# In the text, with their ages.
Nora, aged 9, was found alone in the house. Her sister Petra (6) and brothers Oscar (4) and Quinn (2) were found to have been harmed too. All four now live with relatives.
= Nora: alias Nora
= Petra: alias Petra
= Oscar: alias Oscar
= Quinn: alias Quinn
= Nora: age 3287
= Petra: age 2191
= Oscar: age 1461
= Quinn: age 730
= Nora: sex female
= Petra: sex female
= Oscar: sex male
= Quinn: sex male
= children 4

T Serious Case Review: Sibling Group K
Five children aged between one and eleven were failed. K2 was a girl of nine when she was found. K4 asked for help. They lived near the M4.
= K2: alias K2
= K4: alias K4
= K2: age 3287
= K2: sex female
= children 5

T Serious Case Review: Sibling Group K
K1 was a girl of nine. K2 was a boy.
= K1: alias K1
= K2: alias K2
= K1: age 3287
= K1: sex female
= K2: sex male
= children 2

T Serious Case Review: Sibling Group K
K2 was a girl. K4 was a boy.
= K2: alias K2
= K4: alias K4
= K2: sex female
= K4: sex male

T Family K (Nora, Oscar and Quinn): Serious Case Review
Nora was at school. Oscar was at home, and Quinn had a dog. Nora said so. Oscar said so. Quinn said so, and Quinn was right. Nora had a cat. Oscar had a cat.
= Nora: alias Nora
= Oscar: alias Oscar
= Quinn: alias Quinn
= children 3

T Three babies: a thematic review
| Baby | Age at injury | Injuries
| A, boy | 9 weeks | Fractures
| B, girl | 5 weeks | Bruising
| C, boy | 4 months | Bruising
= Baby A: alias Baby A
= Baby B: alias Baby B
= Baby C: alias Baby C
= Baby A: age 63
= Baby B: age 35
= Baby C: age 121
= Baby A: sex male
= Baby B: sex female
= Baby C: sex male
= children 3

T Four infants: a thematic review
Infant A was seen. Infant B was seen. The review met no family.
= children 4

T Thematic review: Babies A to C
They were injured.
= Baby A: alias Baby A
= Baby B: alias Baby B
= Baby C: alias Baby C
= children 3

T Learning review: Children 1-3
They lived in a flat.
= Child 1: alias Child 1
= Child 2: alias Child 2
= Child 3: alias Child 3
= children 3

title: Serious Case Review: Twin V and Twin W

Twin V and Twin W, a girl and a boy, were 22 weeks old on 4 October 2011. That day Twin V was taken to hospital with a fracture.
= Twin V: alias Twin V
= Twin W: alias Twin W
= Twin V: age 154
= Twin W: age 154
= Twin V: sex female
= Twin W: sex male
= children 2

Twin V and Twin W are brothers.
= Twin V: alias Twin V
= Twin W: alias Twin W
= Twin V: sex male
= Twin W: sex male
= children 2

# Not theirs: others in the family.
Twin V and Twin W have two older brothers. Their sisters Kate and Ellen (14) live elsewhere.
= Twin V: alias Twin V
= Twin W: alias Twin W
= children 2

title: Serious Case Review: R and S

In the summer of 2021, when S was eight, she was subjected to serious assaults. Her sister R, fifteen, told a teacher.
= R: alias R
= S: alias S
= R: age 5478
= S: age 2922
= R: sex female
= S: sex female
= children 2

title: H: a serious case review

H died in hospital on 9 March 2010, aged eleven years and four months, of pneumonia. His mother was with him.
= alias H
= age 4139
= sex male
= children 1

# One child with brothers and sisters is one child.
T Serious Case Review: Child N
Child N, aged 8, was injured. Her sister Kate (13) and brother Tom (3) were not. All three now live with relatives.
= alias Child N
= age 2922
= sex female
= children 1

T Child N: Serious Case Review
@family Family composition
| Name | Relationship | Age
| Child N | Subject | 8 years
| Kate | Daughter of Mother and Father | 13 years
= alias Child N
= age 2922
= children 1

T Serious Case Review: The W children
The review is about three children, Will, Wren and Wanda, who were aged 10, 8 and 5. Will was tall. Wren was small. Wanda was loud. Will said so. Wren said so. Wanda said so.
= Will: alias Will
= Wren: alias Wren
= Wanda: alias Wanda
= Will: age 3652
= Wren: age 2922
= Wanda: age 1826
= children 3

T Serious Case Review: Siblings S1, S2 and S3
S1 was a boy aged 7, S2 a girl aged 5 and S3 a boy aged 2.
= Child S1: alias Child S1
= Child S2: alias Child S2
= Child S3: alias Child S3
= Child S1: age 2556
= Child S2: age 1826
= Child S3: age 730
= Child S1: sex male
= Child S2: sex female
= Child S3: sex male
= children 3

# As many ages as children, or none.
T Serious Case Review: Child A and Child B
Child A and Child B, aged 10, 8 and 5, were seen.
= Child A: alias Child A
= Child B: alias Child B
= children 2

T Serious Case Review: Child A and Child B
Child A and Child B, aged 10 and 8, were seriously injured.
= Child A: alias Child A
= Child B: alias Child B
= Child A: age 3652
= Child B: age 2922
= children 2
