# a_plain_text_report
> SERIOUS CASE REVIEW
>
> Child Q
>
> 1. Introduction
>
> 1.1 Child Q fell into a pond in May 2012. The Board decided to review the case.
>
> 1.2 He lived with his mother, who had asked twice for the fence to be mended.
>
> 2. Analysis
>
> 2.1 The fence was low. Nobody asked about it. The health visitor had a form with
> a question about water, and the question was not asked.
>
> 2.2 The landlord should have mended it.
>
> 3. Recommendations
>
> 3.1 The review makes three recommendations.
>
> Recommendation 1: Housing should treat a broken fence as urgent where small
> children live.
>
> Recommendation 2: Health visitors should ask about water.
>
> Recommendation 3: The Board should issue a leaflet.
>
> 4. Glossary
>
> LSCB: Local Safeguarding Children Board. The Board should not be confused with others.
--
R 1 @1 {housing} Housing should treat a broken fence as urgent where small children live.
R 2 @1 {health visiting} Health visitors should ask about water.
R 3 @1 {safeguarding partnership} The Board should issue a leaflet.

# a_plain_text_report_with_a_list
> CHILD SAFEGUARDING PRACTICE REVIEW
>
> WHAT HAPPENED
>
> The baby was ten weeks old. She slept on a settee with her father, who had been drinking.
>
> WHAT WE LEARNED
>
> Advice about sleep is given to mothers. Fathers hear it second hand.
>
> RECOMMENDATIONS
>
> The panel recommends that:
>
> 1. Midwives and health visitors talk with both parents about sleep.
>
> 2. The Trust records a conversation and not a leaflet.
>
> 3. The Partnership asks fathers what they heard.
--
L - @1 {} Advice about sleep is given to mothers. Fathers hear it second hand.
R 1 @1 {midwifery;health visiting} Midwives and health visitors talk with both parents about sleep.
R 2 @1 {NHS trust} The Trust records a conversation and not a leaflet.
R 3 @1 {safeguarding partnership} The Partnership asks fathers what they heard.
