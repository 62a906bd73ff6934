# Statutory boilerplate, names, titles (domain G1, G3, G5, G6, G8).

neglect
A review is held where abuse or neglect of a child is known or suspected and the child has died or been seriously harmed.
boilerplate

neglect
Section 16C(1) of the Children Act 2004 speaks of cases in which neglect is suspected.
boilerplate

neglect
Neglect is defined as the persistent failure to meet a child's basic physical and psychological needs.
boilerplate

neglect
Working Together 2015 says that neglect may occur in pregnancy.
boilerplate

neglect
The categories are physical abuse, emotional abuse, sexual abuse and neglect.
boilerplate

neglect
Plans are made for physical, emotional or sexual abuse or for neglect.
present

neglect
Figures for neglect, emotional abuse and physical abuse are published each year.
boilerplate

neglect
He suffered physical abuse, emotional abuse and neglect.
present

domestic-abuse
Domestic abuse is defined as any incident or pattern of incidents of controlling behaviour.
boilerplate

disability
The protected characteristics are age, disability, race, religion and sex.
boilerplate

disability
The review gave thought to ethnicity, religion, gender and disability.
boilerplate

language-barriers
The overview author gave thought to race, language and religion.
none

neglect
The Neglect Strategy is being refreshed.
boilerplate

neglect
The Board's neglect strategy is being refreshed.
boilerplate

neglect
All staff attended training on neglect.
boilerplate

neglect
A policy on neglect is in force.
boilerplate

domestic-abuse
The Domestic Abuse Act received Royal Assent in 2021.
boilerplate

domestic-abuse
She is chair of the Domestic Abuse Partnership.
boilerplate

domestic-abuse
This is a joint Serious Case Review and Domestic Homicide Review.
none

domestic-abuse
The midwife carried out routine enquiry about domestic abuse.
boilerplate

domestic-abuse
Domestic abuse training is offered twice a year.
boilerplate

disability
He was known to the Children with Disabilities Team.
boilerplate

disability
Father receives Disability Living Allowance.
none

neglect
She worked for the National Society for the Prevention of Cruelty to Children.
boilerplate

neglect @ scope
How did agencies respond to the neglect of the children?
boilerplate

neglect @ glossary
GCP: Graded Care Profile.
boilerplate

neglect @ references
Growing up neglected: a multi-agency response to older children.
boilerplate

domestic-abuse @ methodology
The panel included a specialist in domestic abuse.
boilerplate

domestic-abuse @ appendix
Domestic abuse was considered by every author.
boilerplate

neglect @ front
Serious case review: neglect in the early years
boilerplate

neglect @ front
Child B died after months of neglect.
present

domestic-abuse
It was hard to escape is the title of the Panel's report on exploitation.
none

neglect
The title Growing Up Neglected is taken from an inspection report.
boilerplate

neglect
The child protection plan was made under the category of neglect.
present

domestic-abuse
Mother was supported by a domestic abuse service and moved house.
present
