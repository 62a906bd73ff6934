# The negated noun is the response and not the factor (domain G2): present.

domestic-abuse
No assessment of the domestic abuse was made.
present

domestic-abuse
No assessment of domestic abuse was made.
present

neglect
Neglect was not recognised.
present

neglect
Neglect was not considered.
present

neglect
Professionals failed to identify the neglect.
present

neglect
The social worker did not recognise neglect.
present

neglect
The impact of neglect was not understood by anyone.
present

language-barriers
An interpreter was not used.
present

language-barriers
No interpreter was used.
present

language-barriers
She was seen without an interpreter.
present

language-barriers
An interpreter was never offered.
present

language-barriers
An interpreter was not needed.
negated

language-barriers
The family did not need an interpreter.
negated

language-barriers
There was no need for an interpreter.
negated

domestic-abuse
There was no referral to MARAC.
present

domestic-abuse
No DASH was completed.
present

domestic-abuse
The domestic abuse was not shared with the school.
present

domestic-abuse
Nobody asked about the domestic abuse.
present

domestic-abuse
She was never asked about domestic abuse.
present

domestic-abuse
No domestic abuse risk assessment was completed.
present

domestic-abuse
There is no evidence that domestic abuse was considered.
present

neglect
There was no evidence of professional curiosity about the neglect.
present

neglect
The chronology did not link the incidents of neglect.
present

neglect
The plan did not protect him from neglect.
present

neglect
No Graded Care Profile was carried out.
present

neglect
No professional saw the neglect.
present

neglect
No agency recognised that the children were neglected.
present

neglect
No agency had any concerns about neglect.
negated

neglect
The parents did not accept that the children were neglected.
present

domestic-abuse
Agencies were not aware of the domestic abuse.
present

domestic-abuse
The midwife was not aware of any domestic abuse.
negated

disability
His disability was not taken into account.
present

disability
No account was taken of his disability.
present

disability
Her autism was never considered.
present

disability
An EHCP was not in place.
present

domestic-abuse
The risk from domestic abuse was not escalated.
present

domestic-abuse
Without understanding the domestic abuse, workers blamed mother.
present

domestic-abuse
Professionals did not see the extent of the domestic abuse.
present

neglect
There was no change in the neglect despite a year of visits.
present

neglect
There was no improvement in the home conditions, which remained poor.
present

neglect
The threshold for neglect was not thought to be met.
present

domestic-abuse
There was no evidence of domestic abuse in the records.
negated
