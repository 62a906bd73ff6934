# Hypothetical, general, research, questions (domain G3).

domestic-abuse
Where there is domestic abuse, a safety plan is made.
hypothetical

domestic-abuse
If domestic abuse is suspected, the mother is seen alone.
hypothetical

domestic-abuse
If domestic abuse is suspected, a form is filled in. Domestic abuse was suspected here.
present

neglect
Research shows that neglect is hard to name.
hypothetical

neglect
Neglect can be missed when visits are short.
hypothetical

neglect
The triennial analysis found neglect in three quarters of reports.
hypothetical

neglect
Brandon et al describe neglect as a constant.
hypothetical

disability
Disabled children are more likely to be harmed.
hypothetical

disability
Children with autism may find change hard.
hypothetical

disability
The two disabled children were seldom seen.
present

neglect
Was the neglect seen for what it was?
hypothetical

neglect
How do you recognise neglect in your work? Think of one family.
hypothetical

neglect
The injuries could be a sign of neglect.
hypothetical

neglect
The panel asked whether there was neglect.
hypothetical

neglect
Even if he was loved, he was neglected.
present

neglect
It was as if the neglect did not exist.
present

domestic-abuse
Domestic abuse is a recurring feature of this review.
present

domestic-abuse
Domestic abuse is a crime.
hypothetical

domestic-abuse
In cases of domestic abuse, the child is a victim too.
hypothetical

domestic-abuse
Any family living with domestic abuse is offered help.
hypothetical

neglect
Young carers are sometimes hidden, and neglect is often missed.
hypothetical

domestic-abuse
One in five children has lived with domestic abuse.
hypothetical

domestic-abuse
It is well known that domestic abuse begins in pregnancy.
hypothetical

disability
The possibility of autism was raised by nobody.
hypothetical

language-barriers
Where there is a language barrier, time is needed.
hypothetical

neglect @ learning
Neglect is cumulative and needs a chronology.
hypothetical

neglect @ learning
The neglect was cumulative and there was no chronology.
present

domestic-abuse @ learning
Children need to be seen as victims of domestic abuse.
hypothetical

domestic-abuse @ learning
Domestic abuse featured from the first referral.
present

neglect @ learning
Neglected children may be quiet ones.
hypothetical
