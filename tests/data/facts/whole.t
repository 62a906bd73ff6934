# Short reviews as a whole: all that is said, and nothing else.
about: kind, area, incident, period_from, period_to, completed, published, outcome, mechanism, methodology, reviewer, children, alias, age, sex, ethnicity, disability, cp_plan, cp_plan_category, legal_status

title: SERIOUS CASE REVIEW OVERVIEW REPORT CHILD Z

C Northshire Local Safeguarding Children Board
C SERIOUS CASE REVIEW
C OVERVIEW REPORT
C CHILD Z
C Report Author: Susan Ellery-Marsh
C Date: 14th October 2013
@introduction INTRODUCTION
This Serious Case Review (SCR) was commissioned by Northshire Local Safeguarding Children Board (NLSCB) following the death of Child Z on 4th February 2012. Child Z was 5 months old at the time of his death. The cause of death was given as a non-accidental head injury.
The mother's partner, Mr B, was convicted of the manslaughter of Child Z in March 2013 and sentenced to nine years imprisonment. Mother was convicted of causing or allowing the death of a child.
Chapter 8 of Working Together to Safeguard Children 2010 states that a SCR should always be undertaken when a child dies and abuse or neglect is known or suspected to be a factor in the death.
@scope TERMS OF REFERENCE
The period under review was from 1st January 2011, when the pregnancy was confirmed, to the date of Child Z's death on 4th February 2012.
Was Child Z subject to a Child Protection Plan and should he have been?
@methodology METHODOLOGY
Individual Management Reviews (IMRs) were requested from the following agencies:
Northshire Police
Northshire Community NHS Trust
The Overview Report was written by Susan Ellery-Marsh who is an independent social work consultant and has had no previous involvement with NLSCB or its member agencies.
The SCR Panel was chaired by David Penhallow, independent of all agencies.
@family FAMILY COMPOSITION
The family members are referred to as follows:
Child Z: subject of the review, male, aged 5 months at death
Sibling 1: female aged 3 years
Mother: aged 22 years
Mr B: Mother's partner, aged 25 years
All members of the family are White British and English is their first language.
@chronology SUMMARY OF EVENTS
Sibling 1 was subject to a Child Protection Plan under the category of neglect between June 2009 and March 2010. Child Z was never the subject of a Child Protection Plan.
When he was 6 weeks old Child Z was seen by the GP with a bruise on his cheek. On 3rd January 2012 he was taken to the Emergency Department with a fractured arm.
= kind SCR
= area Northshire
= incident 2012-02-04  day
= period_from 2011-01-01  day
= period_to 2012-02-04  day
= completed 2013-10-14  day
= outcome fatal
= mechanism non-accidental head injury
= methodology traditional IMR
= reviewer Susan Ellery-Marsh
= children 1
= alias Child Z
= age 152  months
= sex male
= ethnicity White
= cp_plan never

title: Local Child Safeguarding Practice Review

C Westfell Safeguarding Children Partnership
C Local Child Safeguarding Practice Review
C Jamie
C Lead Reviewer: Dr Helen Trask
C Published: 12 May 2022
@introduction Introduction
This Local Child Safeguarding Practice Review (LCSPR) is about Jamie (not his real name) who was aged 15 when he was fatally stabbed in November 2020. Jamie was of dual heritage; his mother is White British and his father is Black Caribbean.
Jamie was a bright and funny boy who loved football. Jamie was diagnosed with ADHD when he was 8. He was described by his mother as a caring son.
At the time of his death Jamie was a looked after child, accommodated under Section 20 of the Children Act 1989, and lived in a residential children's home.
The review was conducted using a systems methodology. Practitioners and managers took part in two learning events.
The timeframe for the review was January 2019 to November 2020.
@chronology What happened
Jamie had been the subject of a child protection plan from March 2018 to January 2019 under the category of emotional abuse. When he was 13 Jamie was excluded from school.
= kind LCSPR
= area Westfell
= incident 2020-11  month
= period_from 2019-01  month
= period_to 2020-11  month
= published 2022-05-12  day
= outcome fatal
= reviewer Dr Helen Trask
= children 1
= alias Jamie
= age 5478  years
= sex male
= ethnicity Mixed
= cp_plan past
= cp_plan_category emotional
= legal_status section 20

title: Serious Case Review

C Serious Case Review
C Siblings: Child B and Child C
C Executive Summary
C Harrowmoor Safeguarding Children Board
C Independent Author - Tom Wexcombe
C March 2009
@introduction Introduction
On the 11th of May 2007 Child B (age 4 years) and Child C (age 18 months) were found dead at their home together with their mother. The police concluded that Mother had killed both children before taking her own life. The children's father had separated from Mother in 2006.
Both children were of Asian (Pakistani) heritage. Neither child had been subject to a child protection plan and they were not known to children's social care. Child B attended nursery. He was described as lively. Child C was up to date with her immunisations.
The review was asked to consider events from 1 January 2005 until 11 May 2007.
= kind SCR
= area Harrowmoor
= incident 2007-05-11  day
= period_from 2005-01-01  day
= period_to 2007-05-11  day
= completed 2009-03  month
= outcome fatal
= reviewer Tom Wexcombe
= children 2
= Child B: alias Child B
= Child B: age 1461  years
= Child B: sex male
= Child B: ethnicity Asian
= Child C: alias Child C
= Child C: age 547  months
= Child C: sex female
= Child C: ethnicity Asian

title: Thematic Child Safeguarding Practice Review: serious injuries to infants

C Thematic Child Safeguarding Practice Review: serious injuries to infants
C Kingsmead Safeguarding Children Partnership
C Independent reviewers: Ann Lowther and Piers Gadd
C November 2021
@introduction Introduction
This thematic review considers the cases of three babies, Baby A, Baby B and Baby C, who suffered serious non-accidental injuries in Kingsmead between March and August 2020.
Baby A was a six week old girl who was admitted to hospital in March 2020 with multiple rib fractures. Baby B, a boy aged 3 months, had a skull fracture in June 2020. Baby C was 10 weeks old when she was found to have bruising in August 2020.
All three babies were White British. None of the babies was subject to a Child Protection Plan at the time.
= kind thematic review
= area Kingsmead
= completed 2021-11  month
= outcome serious harm
= mechanism serious non-accidental injuries
= reviewer Ann Lowther and Piers Gadd
= children 3
= Baby A: alias Baby A
= Baby A: age 42  weeks
= Baby A: sex female
= Baby A: ethnicity White
= Baby B: alias Baby B
= Baby B: age 91  months
= Baby B: sex male
= Baby B: ethnicity White
= Baby C: alias Baby C
= Baby C: age 70  weeks
= Baby C: sex female
= Baby C: ethnicity White

title: Serious Case Review relating to Daniel and Sophie

C Serious Case Review relating to Daniel and Sophie
C Trentholme Safeguarding Children Board
C Final report 20 June 2018
@introduction Introduction
This review was commissioned in respect of two siblings, to be known as Daniel and Sophie, who suffered chronic neglect over many years. Daniel was aged 9 and Sophie was aged 7 when they were removed from their parents' care in September 2016. Daniel and Sophie had been subject to Child Protection Plans under the category of neglect on two occasions, and were subject to plans at the time of their removal.
Daniel was underweight. Sophie had severe dental decay. Daniel has global developmental delay and a diagnosis of autism. Sophie was not known to have any disability.
The lead reviewer was Barbara Quill. The review used a hybrid methodology.
Daniel is now in foster care with Sophie. Daniel was made subject of a care order in 2017. Sophie said that she likes her new school.
= kind SCR
= area Trentholme
= completed 2018-06-20  day
= outcome serious harm
= mechanism chronic neglect over many years
= methodology hybrid
= reviewer Barbara Quill
= children 2
= Daniel: alias Daniel
= Daniel: age 3287  years
= Daniel: disability yes
= Daniel: cp_plan current
= Daniel: cp_plan_category neglect
= Sophie: alias Sophie
= Sophie: age 2556  years
= Sophie: sex female
= Sophie: disability no
= Sophie: cp_plan current
= Sophie: cp_plan_category neglect

title: Serious Case Review

C Serious Case Review
C Child T
C Overview Report prepared by Rosalind Hume, Independent Social Worker
C September 2012
@introduction Introduction
Child T was born in January 2009 and was the second child of her parents. She died on 6 November 2010 aged 22 months. The post mortem found that she had ingested methadone.
This overview report was commissioned by Eastmere Safeguarding Children Board. The Board's Independent Chair, Mr Colin Darrow, made the decision on 14 January 2011.
Mother pleaded guilty to child cruelty in April 2012. The inquest was held in June 2012.
@family The family
Mother was 26 and Father 31 at the time of Child T's death. Child T had an older half brother, aged 7, who lived with his grandmother. Mother had been a looked after child and had been subject to a care order. The family are white British. No ethnicity was recorded for Father.
@chronology Narrative
In February 2009, when Child T was five weeks old, she was admitted to hospital with bronchiolitis. On 3 March 2009 Child T, aged 7 weeks, was taken to hospital by ambulance.
In May 2009 an initial child protection conference was held. Child T and her half brother were made subject to child protection plans under the category of neglect. The plans were discontinued in June 2010.
At 10 months Child T was weighed and was on the 25th centile. When she was 14 months old she was seen by a health visitor who was concerned about her speech.
@analysis Analysis
Had Child T remained the subject of a child protection plan she may have been seen more often. It is known that 12% of children who are subject to child protection plans are disabled. Other serious case reviews have found that children aged under two are at risk. The death of Child X in 2007 had led to changes.
Father was 17 when he first used heroin.
= kind SCR
= area Eastmere
= incident 2010-11-06  day
= completed 2012-09  month
= outcome fatal
= reviewer Rosalind Hume
= children 1
= alias Child T
= age 669  months
= sex female
= ethnicity White
= cp_plan past
= cp_plan_category neglect

title: Serious Case Review in respect of Child 'L'

C EXECUTIVE SUMMARY
C Serious Case Review in respect of Child 'L'
@introduction
Child L was a four year old boy. In the early hours of 2nd July 2008 his mother telephoned emergency services to say that she had harmed him. He was found with stab wounds and was pronounced dead at the scene. His mother, who suffered from mental illness, was detained under the Mental Health Act.
Child L lived with his mother and his older sister, aged 9, who was not harmed. The parents separated when Child L was two. Child L had regular contact with his father.
The mother is of Black African origin (Nigerian) and the father is White British. Child L was of mixed heritage.
Child L was in good health and had no disabilities. He had started in the reception class of the local primary school. Neither Child L nor his sister were ever subject of a child protection plan.
The overview report was completed on 1st March 2009. Author: Keith Marlin.
= kind SCR
= incident 2008-07-02  day
= completed 2009-03-01  day
= outcome fatal
= mechanism stab wounds
= reviewer Keith Marlin
= children 1
= alias Child L
= age 1461  years
= sex male
= ethnicity Mixed
= disability no
= cp_plan never

title: Serious Case Review Report: Sam

C Serious Case Review Report: Sam
C Wealdbury LSCB
@introduction Introduction
Sam (a pseudonym) was 17 years of age when he died in a road traffic accident on 21 September 2013 while missing from his semi-independent placement. Sam had been in the care of the local authority since he was 11 years old and was the subject of a Care Order.
Sam's ethnicity is Black Caribbean. Sam's first language was English.
At 14 Sam was excluded from school. By the age of 15 he had been arrested nine times. Sam was placed in secure accommodation aged 16.
@methodology Methodology
The review was undertaken by Gordon Pell using the Significant Incident Learning Process (SILP). The terms of reference covered the period from 1 January 2012 until Sam's death.
The review was completed in October 2014 and presented to the Board on 5 November 2014.
= kind SCR
= area Wealdbury
= incident 2013-09-21  day
= period_from 2012-01-01  day
= period_to 2013-09-21  day
= completed 2014-10  month
= outcome fatal
= mechanism road traffic accident
= methodology SILP
= reviewer Gordon Pell
= children 1
= alias Sam
= age 6209  years
= sex male
= ethnicity Black
= legal_status care order

title: Learning Review

C Learning Review
C Child Q
@introduction
This learning review was undertaken by Harrowmoor Safeguarding Children Partnership following concerns about the neglect of Child Q, who is 8 years old. Child Q has a learning disability and complex health needs. She came into care in March 2020, when the police used their powers of protection. She weighed 15kg on admission to hospital. Child Q had been on a Child in Need plan for three years and had never been on a Child Protection Plan.
Child Q's mother died when Child Q was three. Her father has a physical disability.
= area Harrowmoor
= outcome serious harm
= children 1
= alias Child Q
= sex female
= disability yes
= cp_plan never

title: Serious Case Review: Child R

C Serious Case Review: Child R
@introduction
Serious injury of a 3-month-old boy in June 2015. Child R was admitted to hospital with a subdural haematoma. Mother was aged 19. Child R's half-sibling had been the subject of a child protection plan. Child R is Black British Caribbean.
= kind SCR
= incident 2015-06  month
= outcome serious harm
= mechanism subdural haematoma
= children 1
= alias Child R
= age 91  months
= sex male
= ethnicity Black

title: Serious Case Review concerning Baby F

C Northshire Safeguarding Children Board
C Serious Case Review concerning Baby F
C Overview Report
C Report Author: Dr Anne Calder MBE
C Agreed by the Board: 12 July 2016
C Published: 3 October 2016
@introduction Introduction
Baby F died on 12 August 2014, aged 7 weeks. He was found by his mother at 6am beside her in bed. A post-mortem could not establish the cause of death. The criteria for an SCR (Working Together 2013) were met because Baby F had died and neglect was suspected.
Baby F had three older siblings: Child 1 (8 years), Child 2 (5 years) and Child 3 (2 years). All the children were subject to Child Protection Plans under the category of neglect at the time of Baby F's death.
Ethnicity: the family is White British.
Previous child deaths: Mother had a daughter who died at 2 days old in 2005.
@scope Scope
The review considered the period from 1 April 2013 (when the pregnancy would have begun) to 12 August 2014. Information about Mother's earlier history since 2004 was also considered.
@chronology What happened
In June 2014 Baby F was born at 36 weeks. At two weeks old Baby F was weighed.
On 1 August 2014 Baby F (5 weeks) was taken to the GP with a cough.
@conclusion Conclusion
Baby F's death could not have been predicted.
= kind SCR
= area Northshire
= incident 2014-08-12  day
= period_from 2013-04-01  day
= period_to 2014-08-12  day
= completed 2016-07-12  day
= published 2016-10-03  day
= outcome fatal
= reviewer Dr Anne Calder
= children 1
= alias Baby F
= age 49  weeks
= sex male
= ethnicity White
= cp_plan current
= cp_plan_category neglect

title: Serious Case Review

C Serious Case Review
C Child D
C (born 2012)
C Overview report
C Independent author: Nigel Frost
C May 2015
@other The incident
On Saturday 14th December 2013 Child D's mother called an ambulance, as Child D was not breathing. Child D was taken to Harrowmoor General Hospital, where a scan showed a significant head injury. Child D survived but has been left with quadriplegic cerebral palsy and severe visual impairment.
Child D was 19 months old. Her mother's partner was later convicted of grievous bodily harm and jailed for 12 years.
Child D was born in 2012 when her mother was 16. Her father was 17.
Child D is of White/Black Caribbean heritage.
Children's services had closed the case in 2012. Child D was not subject to any plan. An Interim Care Order was made in January 2014. She is now the subject of a Placement Order.
= kind SCR
= incident 2013-12-14  day
= completed 2015-05  month
= outcome serious harm
= mechanism significant head injury
= reviewer Nigel Frost
= children 1
= alias Child D
= age 578  months
= sex female
= ethnicity Mixed
