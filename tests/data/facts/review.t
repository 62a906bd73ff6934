# What kind of review, whose, how done.
about: kind

T Serious Case Review: Child N
The panel met.
= kind SCR

T Child N: Local Child Safeguarding Practice Review
The panel met.
= kind LCSPR

T Child Safeguarding Practice Review - Baby A
The panel met.
= kind LCSPR

T LCSPR Baby A
The panel met.
= kind LCSPR

T Joint Serious Case Review and Domestic Homicide Review: Child L and Adult L
The panel met.
= kind joint SCR/DHR

T Thematic Review of Serious Youth Violence
Five young people were stabbed.
= kind thematic review

T Learning Lessons Review: Child D
The panel met.
= kind learning lessons review

T Part 8 Review: Child A
The panel met.
= kind Part 8 review

T Extended Child Practice Review: Child T
The panel met.
= kind child practice review

T SCR Child N Executive Summary
The panel met.
= kind SCR

T Overview report: Child N
The Board decided to hold a Serious Case Review.
= kind SCR

T Overview report: Child N
This is a learning lessons review. It is not a Serious Case Review.
= kind learning lessons review

T Overview report: Child N
A rapid review was held on 8 March 2021.
=

T Overview report: Child N
Previous serious case reviews have said the same.
=

about: area
title: Serious Case Review: Child N

C Northshire Safeguarding Children Board
The panel met.
= area Northshire

C Northshire and Westfell Safeguarding Children Partnership
The panel met.
= area Northshire and Westfell

C Isle of Wrack Safeguarding Children Board
The panel met.
= area Isle of Wrack

C Stoke upon Wend Local Safeguarding Children Board
The panel met.
= area Stoke upon Wend

C Northshire LSCB
The panel met.
= area Northshire

C Northshire Children's Safeguarding Partnership
The panel met.
= area Northshire

C Northshire Safeguarding Children Board (NSCB)
The panel met with the Chair of Westfell Safeguarding Children Board.
= area Northshire

The Independent Chair of Wealdbury Safeguarding Children Board decided that the criteria were met.
= area Wealdbury

The Harrowmoor Safeguarding Children Partnership agreed to hold a review.
= area Harrowmoor

Local Safeguarding Children Boards hold reviews. The Safeguarding Children Board met.
=

The Local Safeguarding Children Boards Regulations 2006 apply.
=

T Overview report: Child N
C Young Person H Northshire Safeguarding Children Board
The panel met.
= area Northshire

about: methodology

The review used the SILP methodology.
= methodology SILP

The Significant Incident Learning Process was used, with a learning event and a recall day.
= methodology SILP

The review was carried out with the Learning Together model of the Social Care Institute for Excellence.
= methodology SCIE Learning Together

The review used the SCIE systems methodology.
= methodology SCIE Learning Together

A root cause analysis approach was used.
= methodology root cause analysis

The review followed the Welsh model of child practice reviews.
= methodology Welsh model

The methodology was a hybrid of SILP and individual management reviews.
= methodology hybrid

The review was based on appreciative inquiry.
= methodology appreciative inquiry

Individual management reviews were prepared by nine agencies.
= methodology traditional IMR

Each agency was asked to produce an Individual Management Review. Nine agencies provided IMRs.
= methodology traditional IMR

The timeline was short. One reviewer used the concise form of review developed in Wales.
= methodology Welsh model

The SILP methodology was considered but the panel chose another.
=

Short agency reports took the place of individual management reviews.
=

Staff were trained in root cause analysis.
=

The family and the agencies were learning together.
=

about: methodology

The review combines elements of several methods: interviews, a practitioners' day and the records.
= methodology hybrid

The review followed no prescribed model. Child N was seen.
= methodology other

The Board follows a short form adapted from the Welsh child practice review.
= methodology Welsh model

about: area

@recommendations Recommendations
Westfell Safeguarding Children Partnership should require that reports be shared.
=
