# Who is asked, among those who are named
The Board should ask the police to record every call.
safeguarding partnership

CAMHS should not close a case by letter alone.
CAMHS

Police and Children’s Services should confirm the language before booking.
police;children's social care

The Primary Care Trust and the Hospital Trust to revise the advice.
health commissioner;hospital trust

It is recommended that the CCG reviews its letters and that GPs are told.
health commissioner

It is recommended that Northshire Police should train its officers.
police

When a child is known to CAMHS, the GP should write to the school.
general practice

Where there are concerns about a baby, midwives and health visitors must talk to both parents.
midwifery;health visiting

The Board should ensure that schools keep records and that housing shares them.
safeguarding partnership

Schools should keep dated notes; the Trust should read them.
schools;NHS trust

The CCG should commission the service, and the council should pay for it.
health commissioner;local authority

All agencies should make sure that a child is spoken to alone.
all agencies

No agency is to use a child to interpret.
-

The bruising protocol should be reissued to all staff, including nursery nurses.
-

The protocol should be reviewed by the LSCB and reissued.
safeguarding partnership

Consideration should be given by the National Probation Service to joint visits.
probation

Ensure that GPs ask about children.
-

Ensure that GPs ask about children.
under Recommendations for the Clinical Commissioning Group
health commissioner

Review the way in which the police should be called.
-

The Chair of the Board should write to ministers.
safeguarding partnership

The Board’s Chair should write to the Home Office.
safeguarding partnership

The Department for Education should amend the guidance.
government

The Home Office and the National Panel should consider this.
government;National Panel

Ofsted and the CQC should inspect it.
Ofsted;CQC

Adult mental health: for each patient who is a parent, write the child’s name.
mental health trust

Housing: mend fences.
housing

For the police – record who lives in the house.
police

Record who lives in the house (Police and Housing).
police;housing

Letters will be tested by families. Hospital trust; GP federation, by January 2019.
hospital trust;general practice

Trentholme’s commissioners should end the exclusion.
commissioners

The Community Alcohol Team, when it discharges a parent, to write to the health visitor.
substance misuse services

The Board, with Sure Start, to issue a leaflet.
safeguarding partnership;early years

Kingsmead’s schools and the local authority should agree a threshold.
schools;local authority

Police training should include this case.
police

Police training should include this case.
under Recommendations to the LSCB
safeguarding partnership

The ACPC should revise its procedures.
safeguarding partnership

WSCB should report on it.
safeguarding partnership

The Local Safeguarding Children Board should meet.
safeguarding partnership

Harrowmoor Safeguarding Children Partnership should meet.
safeguarding partnership

The Integrated Care Board should fund it.
health commissioner

NHS England should agree a procedure with dentists.
NHS England

The 0-19 service should weigh the child.
health visiting

School nurses should be told.
school nursing

The YOT and the Youth Justice Board should agree.
youth justice

The Youth Offending Service should attend.
youth justice

Cafcass should see children of sufficient age.
Cafcass

The Community Rehabilitation Company should share its plan.
probation

The drug and alcohol service should ask about storage.
substance misuse services

The Ambulance Service NHS Trust should record who was there.
ambulance service

Adult Social Care should refer the carer.
adult social care

Children and Young People’s Services should record it.
children's social care

CYPS should record it.
children's social care

Children’s Social Care should record it.
children's social care

Social workers should see the child.
children's social care

The Early Help service should write to the family.
early help

Voluntary organisations should be invited.
voluntary sector

The Metropolitan Police Service should do so.
police

Northshire Constabulary should do so.
police

Nurseries and childminders should ask who collects the child.
early years

The Director of Public Health should publish it.
public health

The Health and Wellbeing Board should be told.
health and wellbeing board

The Emergency Department must ask who is at home.
hospital trust

The Mental Health Partnership Trust should offer a call.
mental health trust

Social landlords should share warnings.
housing

IDVAs should be based in the hospital.
domestic abuse services

The governing body should see the audit.
schools

Family Courts should be told of it.
courts and prosecution

CSC and CAMHS should meet.
children's social care;CAMHS

Staff should record who was seen.
under Action for all partner agencies
all agencies

Letters to schools should be plain.
-

Revise the strategy.
under LSCB, Police
safeguarding partnership;police
