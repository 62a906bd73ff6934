# Pairs of recommendations, made by hand: a person who keeps a register would
# file the first two columns of a line under one number (same) or would not
# (other). A line: verdict | one | the other | why
# ---- who is to do it does not matter
same | The Trust should ensure that all staff who see babies are trained in the bruising protocol. | Northshire LSCB should ensure that all staff who see babies are trained in the bruising protocol. | the actor
same | Harrowmoor Safeguarding Children Partnership should review its neglect strategy. | The Board should review its neglect strategy. | the actor, once with the area's name
same | Children's Social Care to ensure that fathers are included in every assessment. | The health visiting service should ensure that fathers are included in all assessments. | the actor, "to" for "should"
same | It is recommended that the Board audits the use of interpreters in child protection conferences. | The LSCB should audit the use of interpreters at child protection conferences. | how it is introduced
same | The Safeguarding Partnership should seek assurance from partner agencies that the escalation policy is known to front line staff. | All agencies should ensure that the escalation policy is known to front line practitioners. | assurance instead of doing
same | GP practices should record the name and date of birth of every adult in a child's household. | Midwives should record the names and dates of birth of all adults in the child's household. | the actor, plural
# ---- the order of words and the form of the sentence
same | All front line staff should be given training on domestic abuse. | Provide domestic abuse training for all front line staff. | a noun for a verb
same | The bruising protocol should be reissued to all staff who work with infants. | Reissue the bruising protocol to all staff who work with infants. | passive
same | Relaunch the bruising protocol to all staff who see babies. | The bruising protocol should be reissued to all staff who see babies, including nursery nurses. | a synonym, and a detail more
same | Stop the use of children as interpreters. | Children should not be used as interpreters. | a ban in other words
same | A protocol on dogs in homes with young children should be developed. | Develop a protocol on dogs in homes with young children. | passive
same | The police should share information on domestic abuse incidents with schools on the next working day. | Information about domestic abuse incidents should be shared by the police with schools by the next working day. | passive, small words
same | Supervision should be regular and reflective for all practitioners holding cases of neglect. | All staff who hold cases of neglect should have regular, reflective supervision. | turned round
same | Every child who misses two appointments should be discussed with the health visitor. | Children who miss two appointments should be discussed with the health visitor in every case. | small words
# ---- small edits
same | Review the safe sleep guidance by September 2014. | Review the safe sleep guidance by March 2019. | the date
same | Audit twenty cases of neglect each quarter and report to the Board. | Audit fifty cases of neglect each year and report to the Partnership. | numbers
same | The Board should review and update the multi-agency bruising protocol. | The Partnership should update the multi-agency bruising protocol. | one of two things done
same | The Partnership should promote the Graded Care Profile to all agencies that work with families. | The Partnership should promote the Graded Care Profile to all agencies that work with families, so that neglect is recognised early. | a reason more
same | Develop guidance on the sharing of chronologies between agencies. | Develop clear multi-agency guidance on the sharing of chronologies between agencies and within them. | common words more
# ---- another action
other | The Board should review the bruising protocol. | The Board should reissue the bruising protocol. | review, reissue
other | The Board should audit the use of the bruising protocol. | The Board should provide training on the use of the bruising protocol. | audit, train
other | Agencies should record the names of fathers in the household. | Agencies should share the names of fathers in the household. | record, share
other | Develop a protocol on dogs in homes with young children. | Audit the protocol on dogs in homes with young children. | make, audit
other | Commission a specialist service for bereaved children. | Evaluate the specialist service for bereaved children. | commission, evaluate
other | The Trust should publish its policy on missed appointments. | The Trust should revise its policy on missed appointments. | publish, revise
other | Schools should visit children who are educated at home. | Schools should register children who are educated at home. | visit, register
other | Invite fathers to the initial child protection conference. | Assess fathers before the initial child protection conference. | invite, assess
# ---- the opposite
other | GP practices should stop maintenance treatment without specialist advice. | GP practices should not stop maintenance treatment without specialist advice. | not
other | The Trust should increase the number of home visits to new parents. | The Trust should reduce the number of home visits to new parents. | increase, reduce
other | Extend the criterion by which learning disability excludes a child from the team. | Abolish the criterion by which learning disability excludes a child from the team. | extend, abolish
other | Children should be seen alone at every visit. | Children should be seen together with their parents at every visit. | alone, together
other | Cases should be closed when three appointments have been missed. | Cases should never be closed when three appointments have been missed. | never
other | Strategy meetings should be held before the interview of the child. | Strategy meetings should be held after the interview of the child. | before, after
other | Allow staff to use messaging applications with families. | Prevent staff from using messaging applications with families. | allow, prevent
# ---- the same action on another thing
other | Provide multi-agency training on neglect to all front line staff. | Provide multi-agency training on domestic abuse to all front line staff. | another subject
other | Improve the quality of supervision across children's services. | Improve the quality of assessments across children's services. | another thing
other | The Board should ensure that staff are trained in the use of chronologies. | The Board should ensure that staff are trained in the use of genograms. | another tool
other | All agencies should include fathers in assessments. | All agencies should include mothers in assessments. | another parent
other | Review the policy on bruising in babies who are not mobile. | Review the policy on missing children in care. | another policy
other | The Partnership should review its threshold document with all partner agencies within six months. | The Partnership should review its escalation policy with all partner agencies within six months. | another document in the same sentence
other | Provide training on suicide, and report attendance to the Board each quarter. | Provide training on autism, and report attendance to the Board each quarter. | another subject, the same detail
other | Schools should keep a chronology of welfare concerns for each child. | Schools should keep a record of attendance for each child. | another record
other | The Trust should ensure that maternity staff ask every woman about domestic abuse. | The Trust should ensure that maternity staff ask every woman about alcohol. | another question
other | Ensure that strategy meetings are attended by health professionals. | Ensure that core groups are attended by health professionals. | another meeting
other | Pharmacies should adopt a limit for collection of methadone by another person. | Pharmacies should adopt a scheme for disposal of needles at home. | another scheme
# ---- only the words that all of them have
other | The Board should ensure that the lessons of this review are shared with all staff. | All agencies should ensure that practitioners know how to recognise neglect. | nothing but common words
other | The Partnership should seek assurance that all agencies have effective supervision in place. | The Partnership should seek assurance that all agencies have effective safer recruitment in place. | the common frame
# ---- harder ones
same | Ensure that return interviews are offered to every child who goes missing, and that what is learnt is used in planning. | Children who go missing should be offered a return interview. | a second thing asked for
same | The LSCB should ask each partner to confirm that its staff know the bruising protocol. | The Partnership should ask every partner agency to confirm that staff know the protocol on bruising. | small words
same | Brief all elected members on criminal exploitation each year. | All elected members should be briefed on criminal exploitation. | a detail more
same | That the Clinical Commissioning Group commissions a specialist service for bereaved children. | The Integrated Care Board should commission a specialist bereavement service for children. | an older name
same | Midwives should ask every woman, when she is alone, about domestic abuse. | Health visitors should ask each mother about domestic abuse when she is alone. | turned round
other | The Board should ensure that all agencies have an up to date policy on supervision. | The Board should ensure that all agencies have an up to date policy on recruitment. | another policy
other | Social workers should see the bedroom of every child subject to a plan for neglect. | Social workers should see the school records of every child subject to a plan for neglect. | another thing seen
other | Health visitors should weigh every baby at each contact. | Health visitors should speak to every mother alone at each contact. | another action
other | The Trust should write to all parents of babies born in winter about room temperature. | The Trust should write to all parents of babies born in winter about vaccination. | another subject
other | Require two signatures before a case of neglect is closed by a team manager. | Require two signatures before a case of neglect is opened by a team manager. | closed, opened
other | Schools must inform the health visitor when a child under five is withdrawn. | Schools must ask the health visitor before a child under five is admitted. | inform, ask
other | Remove the term lifestyle choice from all records of children. | Record the term that the child uses in all records of children. | remove, record
other | The police should attend every initial conference. | The police should send a report to every initial conference. | attend, report
other | A chronology should be kept by the lead professional in each case of neglect. | A core group should be chaired by the lead professional in each case of neglect. | another thing
# ---- nouns that look like what is to be done
same | The Board should audit the map of ponds used by schools. | Eastport Council to ensure that the map of ponds used by schools is audited. | "map" is a thing here
same | Continue to monitor whether missed appointments are recorded. | The Trust should monitor whether missed appointments are recorded. | the verb, not what it is about
other | Ensure that referrals about bruising are recorded by reception staff. | Ensure that referrals about bruising are shared with reception staff. | recorded, shared
same | Name a lead professional, with authority to convene, for every child seen by three specialists. | A lead professional should be named for every child who is seen by three specialists. | a detail between commas
same | Publish a leaflet about ponds, with a summary in Latvian, and report to the Board. | The Partnership should publish a leaflet about ponds, so that garden centres can hand it out. | other details of the same
