# Everyday senses and longer phrases (domain G7, 7B, 7C; nested scope).

neglect
The clerk neglected to record the call.
none

neglect
Nobody's duty should be one of benign neglect.
none

neglect
She complained of neglect of duty.
none

neglect
The old man was living in self-neglect.
none

neglect
Her own health needs were put last and she neglected her own health.
none

domestic-abuse
The domestic arrangements were chaotic.
none

domestic-abuse
She dashed across the road.
none

domestic-abuse
The DASH was graded as high risk.
present

domestic-abuse
The car was travelling at a dash.
none

domestic-abuse
On 12.04.2012 the log (dv ref 3) was closed.
none

domestic-abuse
The GP notes say DV.
present

domestic-abuse
He took refuge in his bedroom.
none

domestic-abuse
The family moved to a refuge.
present

disability
He had disabled the tracking app.
none

disability
They turned a blind eye.
none

disability
Warnings fell on deaf ears.
none

disability
The shaking left her with a permanent disability.
none

language-barriers
His body language was closed.
none

language-barriers
The language used in records was victim-blaming.
none

language-barriers
The learning must be translated into practice.
none

language-barriers
The speech and language therapist discharged him.
none

language-barriers
The learning disability assessment was hard to interpret.
none

language-barriers
BSL was her first language.
present

language-barriers
The bsl file was lost.
none

neglect
The review neglected the father’s voice, but the child was neglected too.
present

neglect
The bins were full and the boy was looking for food.
none
