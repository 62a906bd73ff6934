# a_table_with_a_head
S recommendations 1 | 8 | Recommendations
p <8.1> There are three recommendations.
@12
t No. | Recommendation | For | By
t 1 | Adopt one definition of neglect. | LSCB | June 2010
t 2 | Weigh and plot all children on plans. | PCT | Jan 2010
@13
t No. | Recommendation | For | By
t 3 | See every child at a call to the home. | Police; Children's Services | done
--
R 1 @12 {safeguarding partnership} Adopt one definition of neglect.
R 2 @12 {health commissioner} Weigh and plot all children on plans.
R 3 @13 {police;children's social care} See every child at a call to the home.

# a_row_that_goes_over_the_page_is_one
S recommendations 1 | | Recommendations
@2
t No. | Recommendation | For
t 1 | End the placing of families on inactive lists by reason of | PCT
@3
t No. | Recommendation | For
t  | deregistration alone. |
t 2 | Copy the letter. | GP
--
R 1 @2 {health commissioner} End the placing of families on inactive lists by reason of deregistration alone.
R 2 @3 {general practice} Copy the letter.

# what_the_page_end_left_of_a_table_is_its_last_row
S recommendations 1 | | Recommendations
@2
t No. | Recommendation | To
t 1 | Audit closed assessments and report to the Board in twelve | WSCB, Police
@3
p No. Recommendation To
p months.
--
R 1 @2 {safeguarding partnership;police} Audit closed assessments and report to the Board in twelve months.

# a_label_in_a_cell_is_the_number
S recommendations 1 | | Recommendations
t Recommendation | Lead agency | Timescale | Outcome
t Recommendation 1: Agree a pathway for bruises. | CCG | 6 months | Babies are seen
t Recommendation 2: Test it. | LSCP | 12 months | It is used
--
R 1 @1 {health commissioner} Agree a pathway for bruises.
R 2 @1 {safeguarding partnership} Test it.

# a_number_typed_in_a_cell_is_the_number
S recommendations 1 | | Recommendations
t Recommendation | Owner
t 1. Agree a pathway for bruises. | ICB
t 2. Test it. | Partnership
--
R 1 @1 {health commissioner} Agree a pathway for bruises.
R 2 @1 {safeguarding partnership} Test it.

# a_table_without_a_head_under_the_heading
S recommendations 1 | | Recommendations
t R1 | The Trust should name a lead consultant for any child with three specialists. | Hospital Trust
t R2 | The Board should run joint training. | LSCB
--
R R1 @1 {hospital trust} The Trust should name a lead consultant for any child with three specialists.
R R2 @1 {safeguarding partnership} The Board should run joint training.

# a_finding_and_its_recommendation_in_one_row
S analysis 1 | 6 | Summary of findings
t Finding | Recommendation
t Letters were not read. | Recommendation 1: The Trust should ring before it closes a case.
t Nobody asked the father. | Recommendation 2: All agencies should record who the father is.
--
R 1 @1 {NHS trust} The Trust should ring before it closes a case.
R 2 @1 {all agencies} All agencies should record who the father is.

# a_table_of_something_else_is_none
S chronology 1 | 3 | Key events
t Date | Event | Agency
t 1 May 2012 | The nursery rang. It said that somebody should look. | Nursery
t 2 May 2012 | The Board should have been told. | Police
--

# an_agency_column_beside_words_that_name_others
S recommendations 1 | | Recommendations
t No | Recommendation | Agency
t 1 | Ensure that GPs ask about children when they treat an adult for drinking. | CCG
t 2 | Fathers who have daily care to be offered treatment. | All
--
R 1 @1 {health commissioner} Ensure that GPs ask about children when they treat an adult for drinking.
R 2 @1 {all agencies} Fathers who have daily care to be offered treatment.
