# What agencies should do, and recommendations of fact.

neglect
Practitioners should be alert to neglect.
recommended practice

domestic-abuse
Health visitors must ask about domestic abuse at every visit.
recommended practice

domestic-abuse
The midwife should have considered whether there was domestic abuse.
recommended practice

neglect
Professionals should have recognised the neglect.
present

neglect
The neglect should have been identified earlier.
present

domestic-abuse
The police should have shared the domestic abuse notifications, because the domestic abuse was escalating.
present

language-barriers
An interpreter should have been used.
present

language-barriers
Professionals should have used an interpreter.
present

language-barriers
Interpreters should be used for every meeting.
recommended practice

neglect @ recommendations
The Partnership to develop a shared understanding of neglect.
recommended practice

neglect @ recommendations
Ensure that neglect is seen in its history.
recommended practice

neglect @ recommendations
In this case the neglect was overlooked for years.
present

neglect @ recommendations
The neglect was known but agencies should act sooner.
recommended practice

domestic-abuse @ recommendations
All agencies review how domestic abuse is recorded.
recommended practice

disability @ response
Guidance for staff who work with disabled children has been issued.
hypothetical

neglect
It is recommended that supervision covers neglect.
recommended practice

domestic-abuse
There were missed opportunities to ask about domestic abuse.
recommended practice

neglect
Neglect should always be considered.
recommended practice
