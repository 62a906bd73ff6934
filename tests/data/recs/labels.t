# a_label_in_the_paragraph_number_is_the_number
S recommendations 1 | 8 | Recommendations
p <Recommendation 1> The Board should publish a leaflet on ponds.
p <Recommendation 2> Housing should mend fences within two days.
--
R 1 @1 {safeguarding partnership} The Board should publish a leaflet on ponds.
R 2 @1 {housing} Housing should mend fences within two days.

# a_label_in_the_text_is_taken_off
S recommendations 1 | | Recommendations
p Recommendation 1: The LSCB should review its protocol.
p Recommendation 2 – The CCG should audit the use of the code.
p Recommendation 3. Schools should keep one record for each pupil.
p Recommendation 4 Midwives should ask both parents about sleep.
p RECOMMENDATION 5: GPs should copy the letter to the health visitor.
p Recommendation (6) The police should record who lives in the house.
p Recommendation No. 7: Probation should share the plan.
p Recommendation Eight: The ambulance service should record who was there.
--
R 1 @1 {safeguarding partnership} The LSCB should review its protocol.
R 2 @1 {health commissioner} The CCG should audit the use of the code.
R 3 @1 {schools} Schools should keep one record for each pupil.
R 4 @1 {midwifery} Midwives should ask both parents about sleep.
R 5 @1 {general practice} GPs should copy the letter to the health visitor.
R 6 @1 {police} The police should record who lives in the house.
R 7 @1 {probation} Probation should share the plan.
R Eight @1 {ambulance service} The ambulance service should record who was there.

# short_labels_are_labels
S recommendations 1 | 9 | Recommendations
p <R1> The Board should ask for an audit.
p <R2> The Trust should report on it.
p Rec. 3: The police should attend.
p Rec 4 – Housing should be invited.
p R5: Schools should send the named teacher.
--
R R1 @1 {safeguarding partnership} The Board should ask for an audit.
R R2 @1 {NHS trust} The Trust should report on it.
R 3 @1 {police} The police should attend.
R 4 @1 {housing} Housing should be invited.
R R5 @1 {schools} Schools should send the named teacher.

# a_heading_is_the_label_and_the_text_stands_below
S recommendations 1 | 7 | Recommendations
p <7.1> The review makes two recommendations.
@8
S recommendations 2 | Recommendation 1 |
p The Partnership should review how it tests the use of its pathway.
p This should include:
l how often it is used;
l by whom.
@9
S recommendations 2 | Recommendation 2 |
p <7.4> The council should write to every school.
p <7.5> The letter should name a contact.
--
R 1 @8 {safeguarding partnership} The Partnership should review how it tests the use of its pathway. This should include: • how often it is used; • by whom.
R 2 @9 {local authority} The council should write to every school. The letter should name a contact.

# a_heading_with_a_title_keeps_it
S recommendations 1 | | Recommendations
S recommendations 2 | Recommendation 1 | Safer sleep
p Midwives should talk with both parents about nights away from home.
S recommendations 2 | Recommendation 2 | Fathers
p All agencies should record who the father is.
--
R 1 @1 {midwifery} Safer sleep: Midwives should talk with both parents about nights away from home.
R 2 @1 {all agencies} Fathers: All agencies should record who the father is.

# headings_of_the_same_level_as_the_chapter_are_in_it
S recommendations 1 | | Recommendations
p The recommendations follow.
S recommendations 1 | Recommendation 1 |
p The Board should meet.
S recommendations 1 | Recommendation 2 |
p The Board should decide.
S appendix 1 | Appendix A | Terms of reference
p The Board should be told what the review asks.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {safeguarding partnership} The Board should decide.

# a_bare_label_takes_the_paragraph_below
S recommendations 1 | | Recommendations
p Recommendation 1
p The Board should publish the audit.
p Recommendation 2
p The police should be told of it.
--
R 1 @1 {safeguarding partnership} The Board should publish the audit.
R 2 @1 {police} The police should be told of it.

# parts_with_letters_stand_by_themselves
S recommendations 1 | | Recommendations
p <Recommendation 1> The Board should train.
p <Recommendation 2a> Schools should keep notes.
p <Recommendation 2b> Notes should be dated.
p <Recommendation 3> The Trust should write.
p <Recommendation 3(a)> It should write within a week.
--
R 1 @1 {safeguarding partnership} The Board should train.
R 2a @1 {schools} Schools should keep notes.
R 2b @1 {} Notes should be dated.
R 3 @1 {NHS trust} The Trust should write.
R 3(a) ^3 @1 {} It should write within a week.

# a_label_after_the_number_of_a_paragraph_counts
S recommendations 1 | | Recommendations
p <58> R1 The Board should carry out an audit.
p <59> R2 Schools should agree a threshold.
p <60> The family has read these.
--
R R1 @1 {safeguarding partnership} The Board should carry out an audit.
R R2 @1 {schools} Schools should agree a threshold.

# several_in_one_paragraph_are_parted
S recommendations 1 | | Recommendations
p <61> R4 Police should tell the court. R5 The Board should write to the Home Office. R6 CAMHS should offer a call.
p <62> R7 Housing should mend fences.
--
R R4 @1 {police} Police should tell the court.
R R5 @1 {safeguarding partnership} The Board should write to the Home Office.
R R6 @1 {CAMHS} CAMHS should offer a call.
R R7 @1 {housing} Housing should mend fences.

# words_before_the_label_are_no_matter
S recommendations 1 | | Recommendations
p Multi-agency Recommendation 1: The Board should agree a pathway.
p Key recommendation 2: The Board should test it.
p LSCB Recommendation 3: Report on it after a year.
--
R 1 @1 {safeguarding partnership} The Board should agree a pathway.
R 2 @1 {safeguarding partnership} The Board should test it.
R 3 @1 {} Report on it after a year.

# a_bracket_after_the_label_names_the_addressee
S recommendations 1 | | Recommendations
p Recommendation 1 (Children's Social Care): Record who was seen, and where.
p Recommendation 2 (Health): Agree one code for missed visits.
--
R 1 @1 {children's social care} Record who was seen, and where.
R 2 @1 {health services} Agree one code for missed visits.

# what_mentions_a_recommendation_is_none
S analysis 1 | 5 | Analysis
p Recommendation 5 was accepted at once and has been carried out.
p Recommendation 2 of this report returns to the point.
p See Recommendation 4.
p <5.3> Recommendations 1 and 2 deal with this.
--

# a_box_after_a_finding_is_one
S findings 1 | 6 | Findings
S findings 2 | Finding 2 | Letters are no substitute for a visit
p <6.4> Nobody went to see.
@4
S recommendations 3 | Recommendation 3 |
p The Partnership should ask each service how it knows that a letter was read.
p <6.5> In March the letters went on.
S findings 2 | Finding 3 | The tenancy was no secret
p <6.6> Housing knew.
p Recommendation 4: Housing should tell the health visitor of a new address.
p <6.7> It had a form for the purpose.
--
F 2 @1 {} Letters are no substitute for a visit
R 3 @4 {safeguarding partnership} The Partnership should ask each service how it knows that a letter was read.
F 3 @4 {} The tenancy was no secret
R 4 @4 {housing} Housing should tell the health visitor of a new address.

# a_missing_number_is_told
S recommendations 1 | | Recommendations
p <Recommendation 1> The Board should meet.
p <Recommendation 2> The Board should decide.
@2
p <Recommendation 5> The Board should tell.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 2 @1 {safeguarding partnership} The Board should decide.
R 5 @2 {safeguarding partnership} The Board should tell.
! missing-number @2
! missing-number @2

# paragraphs_and_bullets_between_labels_belong_to_the_first
S recommendations 1 | | Recommendations
p <Recommendation 1> The Board should agree a standard for interpreting. It should say:
l who books;
l who pays.
p The standard should be tested within a year.
p <Recommendation 2> Schools should keep a list of interpreters.
p An action plan has been drawn up and is published separately.
--
R 1 @1 {safeguarding partnership} The Board should agree a standard for interpreting. It should say: • who books; • who pays. The standard should be tested within a year.
R 2 @1 {schools} Schools should keep a list of interpreters.

# lead_and_timescale_are_no_text
S recommendations 1 | | Recommendations
p <Recommendation 1> Agree a protocol for bruises in babies who cannot move.
p Lead: CCG and Hospital Trust
p Timescale: six months
p <Recommendation 2> Test it by audit.
p Lead agency: LSCB
--
R 1 @1 {health commissioner;hospital trust} Agree a protocol for bruises in babies who cannot move.
R 2 @1 {safeguarding partnership} Test it by audit.
