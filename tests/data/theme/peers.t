# Where other tools go wrong (peers.md, section 8).

domestic-abuse
Negative for domestic abuse, substance misuse and debt.
negated

domestic-abuse
Not only poverty but domestic abuse.
present

domestic-abuse
There is no question of there having been no domestic abuse.
present

neglect
It is not true that there was no neglect.
present

neglect
No neglect, no domestic abuse: that was the view of one agency.
negated

neglect
Not neglected; well fed.
negated

neglect
Concerns: neglect (yes), injury (no).
present

domestic-abuse
The notes state: "No evidence of domestic violence".
negated

domestic-abuse
No evidence of domestic violence in 2010, but domestic violence in 2011.
present

domestic-abuse
There was no contact with the father, who had a conviction for domestic violence.
present

neglect
She was not seen alone and the neglect was missed.
present

neglect
Apart from neglect there were no concerns.
present

neglect
There were no concerns except neglect.
present

neglect
There were no concerns other than neglect.
present

disability
Negative tests did not exclude a learning disability.
present
