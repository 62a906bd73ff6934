# Whole openings in styles of their own, with children who have a name only.
about: alias, age, sex, outcome, incident, period_from, period_to, cp_plan, cp_plan_category, legal_status, completed, published, ethnicity, disability, methodology
title: A child practice review

@introduction
The review concerns Emrys (not his name), who was 15 years and 4 months old. He was found dead near his school on the morning of 4 October 2018. Emrys had lived in a children's home from 3 May 2017, under a care order. Emrys was Black British.
It covers the two years from 1 October 2016 to 4 October 2018.
His name was removed from the child protection register in April 2014.
= outcome fatal
= incident 2018-10-04  day
= period_from 2016-10-01  day
= period_to 2018-10-04  day
= alias Emrys
= age 5600  months
= sex male
= ethnicity Black
= cp_plan past
= legal_status care order

T Clover: executive summary of an extended child practice review
@introduction
Clover was two years and one month old when she died on 30 March 2018. Clover's mother was ill. A blend of methods was chosen.
The period examined starts on 1 June 2016 and ends on the day of Clover's death.
What follows was finished in June 2019.
Nobody in the household was disabled. Clover was never the subject of a child protection plan.
= outcome fatal
= incident 2018-03-30  day
= period_from 2016-06-01  day
= period_to 2018-03-30  day
= completed 2019-06  month
= methodology hybrid
= alias Clover
= age 760  months
= sex female
= disability no
= cp_plan never

T Serious Case Review
C Juniper
@introduction
A girl who is called Juniper in this report was sexually exploited by men. She was fourteen when it began. She had turned fifteen two weeks before 3 May 2014, when she was found by police in a flat. Juniper lives with an aunt. Her mother was ill when Juniper was born and died in 2008.
The review considers the period from 9 January 2013 to 3 May 2014.
She has never been on a child protection plan.
= outcome serious harm
= incident 2014-05-03  day
= period_from 2013-01-09  day
= period_to 2014-05-03  day
= alias Juniper
= age 5478  years
= sex female
= cp_plan never

T Serious case review: Sorrel and Tansy
@introduction
Sorrel was six. Tansy, who was eight, is his sister. In the night of Friday 20 to Saturday 21 November 2015 there was a fire in the flat. No adult was there. Sorrel died in the flat. Tansy was rescued.
All four children had been the subjects of child protection plans under the category of neglect from 11 March to 17 December 2014.
= outcome fatal
= incident 2015-11-21  day
= Sorrel: alias Sorrel
= Sorrel: age 2191  years
= Sorrel: cp_plan past
= Sorrel: cp_plan_category neglect
= Tansy: alias Tansy
= Tansy: age 2922  years
= Tansy: sex female
= Tansy: cp_plan past
= Tansy: cp_plan_category neglect

T Thematic review of the deaths of four babies
@introduction
The babies are called here by the names of rivers: Avon, Severn, Tamar and Tyne. None of the babies had a known disability.
Avon was the subject of a child protection plan for neglect. Severn had not been on one. None of the other two was ever the subject of a plan.
Avon, Tamar and Tyne were White British. Severn was of White and Asian heritage.
= outcome fatal
= Avon: alias Avon
= Avon: ethnicity White
= Avon: disability no
= Avon: cp_plan current
= Avon: cp_plan_category neglect
= Severn: alias Severn
= Severn: ethnicity Mixed
= Severn: disability no
= Severn: cp_plan never
= Tamar: alias Tamar
= Tamar: ethnicity White
= Tamar: disability no
= Tamar: cp_plan never
= Tyne: alias Tyne
= Tyne: ethnicity White
= Tyne: disability no
= Tyne: cp_plan never

T Thematic review of the harm of two babies
@introduction
The practitioners are called here by the names of rivers: Avon and Severn. Avon was a nurse. Severn was a teacher.
=

# What must not be taken: another's death, the end of a project, a mother's plan.
T Serious Case Review: Child N
@introduction
Child N was assaulted by a stranger. Her grandmother was ill when Child N was two and died in 2011. The project ran from 2009 to the death of its founder. His mother has never been on a child protection plan.
= outcome serious harm
= alias Child N

T Significant Case Review: Child N
@introduction
Child N is a boy. He was assaulted by a stranger. Child N was subject to a compulsory supervision order. Child N's own name was placed on the Register on 3 May 2016. It was on the Register at the time of the injury.
= outcome serious harm
= alias Child N
= sex male
= cp_plan current

T Child Practice Review: Child N
about: methodology
C Eastmoor Regional Safeguarding Children Board
@introduction
The Board held an extended review of the case of Child N.
= methodology Welsh model

T Serious Case Review: Child N
@introduction
The extended review of the building took a year. Child N was well.
=
