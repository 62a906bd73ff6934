# a_heading_names_the_addressee_of_those_below
S recommendations 1 | 8 | Recommendations
S recommendations 2 | 8.1 | Recommendations for the LSCB
l <1> Publish the protocol.
l <2> Audit its use.
S recommendations 2 | 8.2 | For Health
l <1> Name a lead nurse.
S recommendations 2 | 8.3 | Children's Social Care
l <1> Record who was seen.
l <2> Midwives should be told.
--
R 1 @1 {safeguarding partnership} Publish the protocol.
R 2 @1 {safeguarding partnership} Audit its use.
R 1 @1 {health services} Name a lead nurse.
R 1 @1 {children's social care} Record who was seen.
R 2 @1 {midwifery} Midwives should be told.

# headings_of_agencies_on_the_level_of_the_chapter
S recommendations 1 | | Recommendations
l <1> The Board should meet.
S other 1 | | Police
l <1> Record who lives in the house.
S other 1 | | Early Years
l <1> Ask who collects the child.
S other 1 | | Acknowledgements
p Police and schools gave their time.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 1 @1 {police} Record who lives in the house.
R 1 @1 {early years} Ask who collects the child.

# a_line_between_items_names_the_addressee
S recommendations 1 | | Recommendations
p For the police:
l <1> Record who lives in the house.
l <2> Refer each child by name.
p Housing
l <3> Mend fences.
--
R 1 @1 {police} Record who lives in the house.
R 2 @1 {police} Refer each child by name.
R 3 @1 {housing} Mend fences.

# the_main_heading_may_name_it
S recommendations 1 | 12 | Recommendations to the Board
l <1> Adopt a standard for interpreting.
l <2> Invite small congregations.
--
R 1 @1 {safeguarding partnership} Adopt a standard for interpreting.
R 2 @1 {safeguarding partnership} Invite small congregations.

# single_agency_recommendations_are_of_this_review
S recommendations 1 | 8 | Recommendations
p <Recommendation 1> The Board should meet.
S appendix 1 | Appendix 2 | Single agency recommendations
S appendix 2 | | Ambulance Service
l <1> Record who was in the house.
S appendix 2 | | CAMHS
l <1> Offer a call within a day.
l <2> Write to both parents.
--
R 1 @1 {safeguarding partnership} The Board should meet.
R 1 @1 {ambulance service} Record who was in the house.
R 1 @1 {CAMHS} Offer a call within a day.
R 2 @1 {CAMHS} Write to both parents.

# the_same_words_for_two_agencies_are_two
S recommendations 1 | 8 | Recommendations
S recommendations 2 | | Schools
l <1> Review safeguarding training and report to the governing body.
S recommendations 2 | | Nurseries
l <1> Review safeguarding training and report to the governing body.
--
R 1 @1 {schools} Review safeguarding training and report to the governing body.
R 1 @1 {early years} Review safeguarding training and report to the governing body.

# a_theme_is_no_addressee
S recommendations 1 | 8 | Recommendations
S recommendations 2 | | Theme one: sleep
p <Recommendation 1> Talk with both parents about sleep.
S recommendations 2 | | Theme two: fathers
p <Recommendation 2> The GP should hear both parents.
--
R 1 @1 {} Talk with both parents about sleep.
R 2 @1 {general practice} The GP should hear both parents.

# findings_may_head_the_recommendations
S recommendations 1 | 8 | Recommendations
S recommendations 2 | | Recommendations arising from the police review
l Record who lives in the house.
S recommendations 2 | | Recommendations arising from the school's review
l Keep one record.
--
R - @1 {police} Record who lives in the house.
R - @1 {schools} Keep one record.

# a_line_that_names_nobody_ends_what_the_line_before_named
S recommendations 1 | | Recommendations
p For the police:
l <1> Record who lives in the house.
p Other matters:
l <2> Print the leaflet in Polish.
--
R 1 @1 {police} Record who lives in the house.
R 2 @1 {} Print the leaflet in Polish.
