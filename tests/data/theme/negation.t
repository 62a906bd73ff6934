# Negation and its traps (domain G2): cue, scope, stop, pseudo-cue, double
# negation, lists, tables. Groups: theme, sentence, expected assertion.

neglect
There was no evidence of neglect.
negated

neglect
No evidence was found of neglect.
negated

neglect
There were no concerns about neglect or about the care of the twins.
negated

domestic-abuse
The GP had no concerns about domestic abuse.
negated

domestic-abuse
No agency held any information to suggest that there was domestic abuse.
negated

domestic-abuse
Mother denied domestic abuse.
negated

domestic-abuse
She denied that there had ever been any domestic abuse.
negated

domestic-abuse
She denied physical harm, drug use or domestic abuse.
negated

neglect
Neglect was ruled out by the consultant.
negated

neglect
The doctor ruled out neglect.
negated

neglect
Neglect could not be ruled out.
present

neglect
Neglect had never been ruled out by the hospital.
present

domestic-abuse
Neither domestic abuse nor alcohol misuse was known to the school.
negated

domestic-abuse
Neither alcohol misuse nor domestic abuse was a feature of the household.
negated

neglect
There was nothing to suggest neglect.
negated

neglect
Nothing in the records indicated that he was neglected.
negated

domestic-abuse
She did not disclose domestic abuse.
negated

domestic-abuse
She did not disclose any domestic abuse to the midwife.
negated

domestic-abuse
Mother made no disclosure of domestic abuse.
negated

domestic-abuse
The screening form was negative for domestic abuse.
negated

domestic-abuse
Domestic abuse: none.
negated

domestic-abuse
Domestic abuse: None known
negated

domestic-abuse
Domestic abuse | No
negated

domestic-abuse
Domestic abuse – nil
negated

domestic-abuse
Domestic abuse: no referral was made.
present

neglect
Neglect | Yes
present

disability
Disability: N/A
negated

neglect
It was not only neglect but also cruelty.
present

neglect
The children were not only hungry but neglected in every way.
present

neglect
There is no doubt that the children were neglected.
present

neglect
It cannot be said that there was no neglect.
present

neglect
It would be wrong to conclude that there was no neglect.
present

neglect
The clean bedroom does not mean that there was no neglect.
present

domestic-abuse
Father never denied the domestic abuse.
present

domestic-abuse
She did not deny that there was domestic abuse.
present

neglect
The neglect was no longer hidden once the door was opened.
present

neglect
It was not until the neglect was reported that anyone visited.
present

domestic-abuse
This was not an isolated incident of domestic violence.
present

domestic-abuse
It was not the first time that police had recorded domestic abuse.
present

neglect
There were no concerns about his weight, but he was neglected.
present

neglect
No concerns were raised by the school; the neglect went on at home.
present

neglect
There were no concerns about her development and the home was dirty and cold.
present

neglect
He had no bruises because the harm was neglect.
present

neglect
No injuries were seen, although neglect was obvious.
present

domestic-abuse
Mother, who was not known to social care, was living with domestic abuse.
present

neglect
There was no violence, neglect or drug use in the home.
negated

neglect
There was no food in the house, and neglect was plain to see.
present

neglect
He was not neglected.
negated

neglect
The boys were never neglected by their grandmother.
negated

neglect
She wasn’t neglected.
negated

neglect
She grew up free from neglect.
negated

neglect
Neglect was not a feature of this case.
negated

neglect
Neglect was not substantiated.
negated

neglect
The neglect allegation was unfounded.
negated

domestic-abuse
There was no known domestic abuse in the relationship.
negated

domestic-abuse
There was no history of domestic abuse.
negated

domestic-abuse
There is no record of domestic abuse.
negated

domestic-abuse
She was asked about domestic abuse and said there was none.
negated

neglect
No. 5 in the list of concerns was neglect.
present

disability
She has no disability.
negated

disability
There were no concerns about his learning disability.
present

neglect
The absence of neglect was noted.
negated

neglect
The family was not known to services for neglect.
negated

neglect
None of the children were neglected.
negated

neglect
He was always hungry, and no one denied it.
present

neglect
Whether or not he was neglected is a matter for the court.
hypothetical

neglect
The child was not unlike his brother: dirty, hungry and neglected.
present

neglect
The home was neither dirty nor cold, and the larder was full.
negated

domestic-abuse
There was an absence of any record of domestic abuse.
negated

neglect
At no point was neglect identified.
present

neglect
At no time was there neglect.
negated

disability
She was not thought to have a disability.
negated

domestic-abuse
Domestic abuse was not thought to be a factor.
negated

neglect
There was an allegation of neglect, which was not substantiated.
negated

domestic-abuse
No safeguarding concerns were identified in relation to domestic abuse.
negated

disability
She had no additional needs or disabilities.
negated

neglect
Neglect. There was none.
boilerplate

domestic-abuse
Domestic violence. Neither parent described any.
boilerplate

neglect
Neglect was severe. The home was cold.
present
