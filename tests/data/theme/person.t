# Another person, another time (domain G4).

neglect
As a child, mother was neglected.
other person

neglect
Mother had herself been neglected in her own childhood.
other person

neglect
Mother's childhood was one of neglect and care.
other person

neglect
Father described neglect by his own parents.
other person

neglect
The neglect of another child in the same street was reported that week.
other person

neglect
As in other serious case reviews, neglect went on for years.
other person

neglect
Mother's older children had been removed because of neglect.
other person

neglect
He was seen as a child in need and neglected.
present

neglect
The neglect of her older brother was plain to the school.
present

domestic-abuse
As a child mother had seen domestic abuse at home.
other person

domestic-abuse
Mother had been the victim of domestic abuse in a previous relationship.
historical

domestic-abuse
There had been domestic abuse from a former partner fifteen years earlier.
historical

domestic-abuse
Father’s violence towards mother was recorded in every agency.
present

domestic-abuse
There was a long history of domestic abuse between the parents.
present

neglect
In the 1980s the grandparents’ home had been notorious for neglect.
historical

neglect
There were historical concerns of neglect.
historical

neglect
There were concerns of neglect before he was born, and the neglect continued.
present

disability
Mother had a learning disability.
other person

disability
Father was a wheelchair user.
other person

disability
Both parents had learning difficulties.
other person

disability
His sister has autism.
other person

disability
Her twin brother was also disabled.
other person

disability
Mother struggled to manage his autism.
present

disability
Mother said that her disabled son could not sit unaided.
present

disability
Parents with learning disabilities are offered an advocate.
other person

disability
The adult learning disability service closed the case.
boilerplate

domestic-abuse
The maternal grandparents had separated after domestic abuse when mother was a child.
other person
