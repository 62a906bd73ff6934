# Sentence ends and abbreviations: a cue stays in its sentence, and a stop
# that belongs to an abbreviation does not end one.

neglect
There were no concerns. Neglect was found a week later.
present

neglect
There was no evidence, said Dr. Green, of neglect or injury.
negated

neglect
No evidence under s. 47 of neglect was given.
negated

neglect
There was no evidence (cf. No. 4) of neglect.
negated

neglect
There was no sign, e.g. hunger or dirt, of neglect.
negated

neglect
Child A. was seen. No concerns arose! Neglect followed.
present

domestic-abuse
Was there violence? No. Domestic abuse was ruled out.
negated

domestic-abuse
She said “no.” Domestic abuse had begun again.
present

neglect
There were no concerns about: • school • health • friends
none

neglect
There were no concerns about school • Neglect was reported in May
present

domestic-abuse
No concerns were noted at the 6.30 p.m. visit. Domestic violence followed at night.
present

neglect
The section 47 enquiry ended with no further action. Neglect continued.
present

neglect
Mother’s “neglect” — her word — was real.
present

domestic-abuse
The  child  witnessed domestic violence daily.
present

language-barriers
The mother’s first language isn’t English.
present
