# The plan and the legal status at the time.
about: cp_plan, cp_plan_category
title: Serious Case Review: Child N

At the time of her death Child N was subject to a Child Protection Plan under the category of neglect.
= cp_plan current
= cp_plan_category neglect

Child N was the subject of a child protection plan for emotional abuse when he died.
= cp_plan current
= cp_plan_category emotional

Child N was subject to a child protection plan at the time of the incident.
= cp_plan current

Child N had previously been subject to a child protection plan.
= cp_plan past

Child N had been the subject of a child protection plan under the category of physical abuse.
= cp_plan past
= cp_plan_category physical

Child N had been on the child protection register for neglect in 2004.
= cp_plan past
= cp_plan_category neglect

Child N was never subject to a child protection plan.
= cp_plan never

Child N had never been the subject of a child protection plan.
= cp_plan never

At no time was Child N subject to a child protection plan.
= cp_plan never

None of the children had ever been subject to a child protection plan. Child N died.
= cp_plan never

Child N was on the child protection register at the time of his death, under the categories of neglect and emotional abuse.
= cp_plan current
= cp_plan_category multiple incl. neglect

@chronology What happened
In May 2013 Child N was removed from the child protection register.
= cp_plan past

@family The family
Child N and her brother were subject to child protection plans under the category of sexual abuse at the time of the death.
= cp_plan current
= cp_plan_category sexual

Child N and his half brother were made subject to child protection plans under the category of neglect. The plans were discontinued in June 2010.
= cp_plan past
= cp_plan_category neglect

Child N was made subject to a child protection plan under the category of neglect.
=

Child N was subject to a child in need plan. The plan was closed in May.
=

The two older children had been on the child protection register. Child N had not.
=

Child N had been subject to a child protection plan on two occasions, and was subject to a child protection plan at the time of his death.
= cp_plan current

Child N was never registered with a dentist. His name was removed from the list.
=

None of the babies was subject to a Child Protection Plan at the time. Child N died.
=

Had Child N ever been subject to a child protection plan?
=

The panel asked whether Child N had ever been the subject of a child protection plan.
=

# Not so, not then, not this child.
Child N was not subject to a child protection plan at the time of her death.
=

Child N was not subject to a child protection plan.
=

The conference considered whether Child N should be subject to a child protection plan.
=

Child N died. Following the death her siblings were made subject to child protection plans.
=

Child N's mother had been subject to a child protection plan as a child.
=

Child N's older brother was subject to a child protection plan for neglect at the time of the death.
=

Child N died. Her siblings are now subject to child protection plans.
=

Child N had a child in need plan at the time of his death.
=

The number of children subject to a child protection plan in the area was 240.
=

Child N was injured on 3 May 2013. In June 2013 Child N was made subject to a child protection plan.
=

about: legal_status

Child N was accommodated under section 20 of the Children Act 1989.
= legal_status section 20

Child N was subject to a full Care Order.
= legal_status care order

Child N was the subject of an interim care order when she died.
= legal_status care order

At the time of his death Child N was subject to a supervision order.
= legal_status supervision order

Child N lived with his aunt under a Special Guardianship Order.
= legal_status special guardianship

Child N was looked after by the local authority under section 20 when she died.
= legal_status section 20

Child N was not the subject of any legal orders.
= legal_status none

Child N has since been made the subject of a care order.
=

Child N's siblings were subject to care orders.
=

The local authority considered an application for a care order. Child N was at home.
=

Mother had been the subject of a care order as a child. Child N lived with her.
=

Child N was injured on 3 May 2013. He was made the subject of an interim care order in June 2013.
=

The care order was refused by the court. Child N was at home.
=

# Never looked after; she and her brother; a pronoun.
about: cp_plan, cp_plan_category, legal_status
Child N was a girl of five. She has never been the subject of a child protection plan or been looked after.
= cp_plan never
= legal_status none

Child N was a girl of five. She and her older brother had been on child protection plans for neglect until June 2012.
= cp_plan past
= cp_plan_category neglect

Child N was a girl of five. Her mother had never been looked after.
=

Child N was a boy of five. A meeting was held in May. He was accommodated under section 20 of the Children Act 1989.
= legal_status section 20

Child N was a boy of five. His father was in prison. He was accommodated under section 20 of the Children Act 1989.
=

Child N was a boy of five. The children had a child protection plan for ten months in 2013, which ended because the house was clean.
= cp_plan past

title: Serious Case Review: Child A, Child B and Child C
Child A, aged 9, Child B, aged 6, and Child C, aged 2, were harmed. The eldest two children were on the child protection register from August 2001 to May 2002 under the category of neglect.
= Child A: cp_plan past
= Child B: cp_plan past
= Child A: cp_plan_category neglect
= Child B: cp_plan_category neglect

Child A, Child B and Child C were harmed. The eldest two children were on the child protection register from August 2001 to May 2002.
=

title: Serious Case Review: Child N

Child N's name was placed on the Child Protection Register in May 2006 under the category of neglect and removed in March 2007. Child N died in June 2008.
= cp_plan past
= cp_plan_category neglect

Child N was registered in August 2001 under the category of neglect and de-registered a year later.
= cp_plan past
= cp_plan_category neglect

Child N was made the subject of a Child Protection Plan in January 2012 under the category of emotional abuse. The plan was still in force when he died in June 2012.
= cp_plan current
= cp_plan_category emotional

No child in the family had been subject to a child protection plan. Child N died.
= cp_plan never

Child N had been on a child protection plan (emotional abuse) from June 2010 to March 2011.
= cp_plan past
= cp_plan_category emotional

Child N and her siblings were in care under full Care Orders at the time of the incident.
= legal_status care order

At the time of the incident neither Child N nor his sister was subject to a child protection plan.
=

Child N was the subject of a plan at the time of the death, under the category of physical abuse.
= cp_plan current
= cp_plan_category physical

Child N was the subject of a plan for his education.
=
