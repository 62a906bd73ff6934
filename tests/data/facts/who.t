# Which child, and how many.
about: alias, children

T Serious Case Review: Child N
Child N lived in a flat.
= alias Child N
= children 1

T Serious Case Review Overview Report in respect of Baby R
Baby R lived in a flat.
= alias Baby R
= children 1

T CHILD AB SERIOUS CASE REVIEW
Child AB lived in a flat.
= alias Child AB
= children 1

T Serious Case Review BS12
BS12 lived in a flat.
=

T Serious Case Review relating to W
W lived in a flat.
= alias W
= children 1

T Children F, G and H: Serious Case Review
They lived in a flat.
= Child F: alias Child F
= Child G: alias Child G
= Child H: alias Child H
= children 3

T Serious Case Review: Child A and Child B
They lived in a flat.
= Child A: alias Child A
= Child B: alias Child B
= children 2

T Rowan: a Serious Case Review
Rowan lived in a flat. Rowan had a dog, and Rowan liked trains.
= alias Rowan
= children 1

T Serious Case Review in respect of Lloyd and Mark
Lloyd and Mark were brothers. Lloyd was older than Mark. Lloyd had a dog, and Mark liked trains.
= Lloyd: alias Lloyd
= Mark: alias Mark
= children 2

T BABY MARY REPORT Local Child Safeguarding Practice Review
Baby Mary lived in a flat. Baby Mary had a cot, and Baby Mary slept in it.
= alias Baby Mary
= children 1

T Serious Case Review
The child, who is known in this report as Rowan, lived in a flat. Rowan was seen, and Rowan was well.
= alias Rowan
= children 1

T Serious Case Review
This review concerns Child K and the services that knew the family. Child K was seen. Child K was well.
= alias Child K
= children 1

T Serious Case Review: Sibling Group M (Children M1, M2 and M3)
They lived in a flat.
= Child M1: alias Child M1
= Child M2: alias Child M2
= Child M3: alias Child M3
= children 3

T Joint review: Child L and Adult L
Child L lived in a flat.
= alias Child L
= children 1

T Serious Case Review: Family R
The review considers four children of one family.
= children 4

T Thematic review: injuries to babies
The review considers six babies who were injured.
= children 6

T Local Child Safeguarding Practice Review
The Board met.
=

T Child Protection Annual Report
Child Protection plans were in place. Child Protection training was given. Child Protection works.
=

T Inspection of services for children in need of help
The service is good. Child Protection conferences are timely. Baby A was not there.
=

T Serious Case Review in respect of Child 'L'
Child L lived in a flat.
= alias Child L
= children 1

T Local Child Safeguarding Practice Review
C Northshire Safeguarding Children Partnership
In December 2021 Alfie, then aged 6 months, was seen. Alfie was well. Alfie had a brother.
= alias Alfie
= children 1

T Serious Case Review Young Person H
Young Person H lived in a flat.
= alias Young Person H
= children 1

T Learning Review
The review is about twins, referred to as Twin A and Twin B, who lived in a flat.
= Twin A: alias Twin A
= Twin B: alias Twin B
= children 2

T Learning from the deaths of Jodie and Lee
Jodie and Lee were pupils of one school. Jodie said so. Lee said so. Jodie was kind. Lee was kind.
= Jodie: alias Jodie
= Lee: alias Lee
= children 2

T Seven-minute briefing: Isaac
Isaac lived in a flat. Isaac had a dog. Isaac was well.
= alias Isaac
= children 1
