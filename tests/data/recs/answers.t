# a_table_of_responses
role response
S recommendations 1 | | The recommendations
p The report makes four recommendations.
t No. | Subject | Response | Action, lead and date
t 1 | Neglect strategy and training | Accepted | The strategy has been rewritten. Lead: Head of Service. November 2014.
t 2 | Sleeping place to be recorded | Partly accepted | The form has a new field from 1 April 2014.
t 3 | Membership of the Board | Not accepted | The Board has enough members.
t 4a | Audit of closed cases | Accepted | Under way. By March 2015.
--
A 1 @1 {accepted} {2014-11} Neglect strategy and training => Accepted The strategy has been rewritten. Lead: Head of Service. November 2014.
A 2 @1 {partly accepted} {} Sleeping place to be recorded => Partly accepted The form has a new field from 1 April 2014.
A 3 @1 {rejected} {} Membership of the Board => Not accepted The Board has enough members.
A 4a @1 {accepted} {2015-03} Audit of closed cases => Accepted Under way. By March 2015.

# an_action_plan_with_statuses
role response
S response 1 | | Action plan
t Ref | Recommendation | Action | Lead | Timescale | Progress
t 1 | The Board should publish a leaflet. | Draft the leaflet. | LSCB | 30 June 2016 | Completed
t  |  | Print it. | LSCB | July 2016 | In progress
t 2 | Housing should mend fences. | Agree a standard. | Housing | Sept 2016 | Not started
--
A 1 @1 {done} {2016-06-30} The Board should publish a leaflet. => Draft the leaflet. Print it.
A 2 @1 {not begun} {2016-09} Housing should mend fences. => Agree a standard.

# answers_in_text
role response
S response 1 | | Response of the Board
p Recommendation 1: The Board should publish a leaflet.
p Response: Accepted. The leaflet will be printed by 30 June 2016.
p Recommendation 2: Housing should mend fences.
p The Board accepts this recommendation. It has written to all landlords.
p They have agreed.
p Recommendation 3
p Schools should teach swimming.
p Response: The Board does not accept this. There is no pool.
S other 1 | | Conclusion
p The Board thanks the author.
--
A 1 @1 {accepted} {2016-06-30} The Board should publish a leaflet. => Response: Accepted. The leaflet will be printed by 30 June 2016.
A 2 @1 {accepted} {} Housing should mend fences. => The Board accepts this recommendation. It has written to all landlords. They have agreed.
A 3 @1 {rejected} {} Schools should teach swimming. => Response: The Board does not accept this. There is no pool.

# answers_under_headings
role response
S recommendations 1 | Recommendation 1 |
p The Board should publish a leaflet.
S other 2 | | Response
p Agreed. It was published in May.
S recommendations 1 | Recommendation 2 |
p Accepted in full. Fences are mended.
--
A 1 @1 {accepted} {} The Board should publish a leaflet. => Agreed. It was published in May.
A 2 @1 {accepted} {} - => Accepted in full. Fences are mended.

# a_recommendation_over_the_whole_table
role response
S response 1 | | Action plan
t Recommendation 1: The Board should publish a leaflet. |  |
t Action | Lead | By when
t Draft it. | Board | June 2016
t Print it. | Board | July 2016
t Recommendation 2: Housing should mend fences. |  |
t Action | Lead | By when
t Agree a standard. | Housing | 1 September 2016
--
A 1 @1 {} {2016-06} The Board should publish a leaflet. => Draft it. Print it.
A 2 @1 {} {2016-09-01} Housing should mend fences. => Agree a standard.

# a_recommendation_that_is_only_repeated_is_not_answered
role response
S response 1 | | Response
p Recommendation 1: The Board should publish a leaflet.
p Recommendation 2: Housing should mend fences.
p Response: Agreed.
--
A 2 @1 {accepted} {} Housing should mend fences. => Response: Agreed.

# a_document_called_a_response_that_answers_nothing_is_read
role response
S recommendations 1 | | Recommendations
l <1> The Board should meet.
--
R 1 @1 {safeguarding partnership} The Board should meet.
