# The parts of a review, as reports name them

Foreword
foreword

A tribute to Child A
foreword

Pen picture of the child
foreword

Executive Summary
summary

SUMMARY
summary

1. Introduction
introduction

Reasons for conducting the review
introduction

The circumstances that led to this review
introduction

Why this case was chosen to be reviewed
introduction

2.3 Terms of reference
scope

Scope and time period of the review
scope

Period under review
scope

Methodology
methodology

The review process
methodology

Panel membership
methodology

Statement of independence
methodology

Parallel proceedings
methodology

Family involvement
family input

The family's contribution
family input

The family’s part in the review
family input

Views of the parents
family input

Family composition
family

Genogram
family

Ethnicity, faith and language
family

The family
family

Background
background

Background to the review
introduction

Family history
background

Chronology of key events
chronology

Timeline
chronology

Key practice episodes
chronology

What happened
chronology

Narrative of key events
chronology

January 2012 to May 2013
chronology

The voice of the child
lived experience

The lived experience of Child B
lived experience

Child A’s views
lived experience

What life was like for the children
lived experience

Analysis of practice
analysis

Appraisal of practice
analysis

KLOE 2: How was she spoken to?
analysis

Part D: Question One. Were his needs understood?
analysis

Analysis, findings and recommendations
analysis

Findings
findings

Finding 3: A record is not a conversation
findings

Findings and recommendations
findings

What we found
findings

What we did not find
findings

Good practice
good practice

What worked well
good practice

Lessons learned
learning

Learning points
learning

Learning Point 4: Listen to the caller
learning

Conclusions
conclusion

Could it have been prevented?
conclusion

Was it foreseeable?
conclusion

Recommendations
recommendations

Lessons and recommendations
recommendations

Conclusions and recommendations
recommendations

Recommendation 4
recommendations

What has changed since the review
response

Action plan
response

Board response to the recommendations
response

Glossary of terms
glossary

Acronyms
glossary

References
references

Bibliography
references

Appendix 1: Terms of reference
appendix

Appendix
appendix

Annex B: Panel
appendix

Appendix A: Abbreviations
glossary

Appendix 2: Recommendations
recommendations

# More of the ways to name them
What we learned
learning

What we have learned
learning

What did we learn?
learning

What can we learn from this?
learning

Was there anything that worked well?
good practice

Strengths in practice
good practice

Examples of good practice
good practice

Good practice identified
good practice

Areas of good practice
good practice

The child's daily life
lived experience

Daily life of the children
lived experience

A day in the life of Child A
lived experience

The child's lived experience
lived experience

The lived experience of the child
lived experience

Voice of the child
lived experience

The voice of Sam
lived experience

Voice of the family
family input

Voice of the parents
family input

The voice of mother
family input

Why this review
introduction

Why was this review held?
introduction

Why was this review carried out?
introduction

Reason for the review
introduction

Decision to review
introduction

Circumstances that led to the review
introduction

Brief outline of circumstances resulting in the Review
introduction

What is a serious case review?
introduction

What is this review about?
introduction

Key lines of enquiry
scope

Key lines of inquiry
scope

Lines of enquiry
scope

The questions for the review
scope

Scope and terms of reference
scope

Timeframe for the review
scope

Themes for the review
scope

How agencies worked together
analysis

How did agencies work together?
analysis

How well did agencies work together?
analysis

Multi-agency working
analysis

Professional practice
analysis

Appraisal of professional practice in this case
analysis

Evaluation of practice
analysis

Critical analysis
analysis

Thematic analysis
analysis

Analysis of key themes
analysis

Key themes
analysis

Emerging themes
analysis

Themes from the review
analysis

Next steps
response

What happens next?
response

What happens now?
response

What has happened since?
response

What has been done since?
response

What are we doing about it?
response

Action taken since the review
response

Actions already taken
response

Improvements since the incident
response

Response of the Board
response

Response by the Safeguarding Children Partnership
response

Partnership response to the findings
response

Board response
response

Multi-agency action plan
response

Single agency action plans
response

Changes to practice
response

Impact of the learning
learning

What needs to change?
recommendations

What needs to happen?
recommendations

What should change
recommendations

What do we need to do differently?
learning

What needs to improve?
recommendations

Recommendations for the Board
recommendations

Multi-agency recommendations
recommendations

Single agency recommendations
recommendations

Recommendations and questions for the Partnership
recommendations

Considerations for the Board
recommendations

Improving systems and practice
recommendations

Questions for the Board
recommendations

Areas for improvement
recommendations

Areas for development
recommendations

Summary of recommendations
recommendations

Statement by Reviewer(s)
methodology

Statement of reviewer independence
methodology

About the author
methodology

About the reviewers
methodology

The reviewer
methodology

The lead reviewer
methodology

Review panel
methodology

The Serious Case Review Panel
methodology

How the review was undertaken
methodology

How we carried out the review
methodology

Process of the review
methodology

Methodology used
methodology

Methodology and process
methodology

Limitations of the review
methodology

Individual management reviews
methodology

Agency reports
methodology

Sources of information
methodology

Contributors to the review
methodology

Agencies involved
methodology

Agencies contributing to the review
methodology

Parallel processes
methodology

Parallel investigations
methodology

Criminal proceedings
methodology

Other proceedings
methodology

Coroner's inquest
methodology

Confidentiality
methodology

Dissemination
response

Dissemination of learning
response

Publication
methodology

Involvement of family members
family input

Contribution of the family
family input

Family contribution to the review
family input

Family engagement in the review
family input

The family's views
family input

What the family told us
family input

What mum told us
family input

Mother's views
family input

Mother's perspective
family input

Father's perspective
family input

Parents' views
family input

The parents' contribution
family input

The views of the family
family input

Engagement with the family
family input

Family perspective
family input

What the practitioners told us
analysis

Practitioner perspectives
analysis

Family structure
family

Family genogram
family

Family members
family

Who was in the family
family

Subject child and family
family

Household
family

Cultural, ethnic, linguistic and religious identity
family

Ethnicity, culture and identity
family

Race, ethnicity and culture
family

Equality and diversity
family

Diversity
family

Protected characteristics
family

Family background
background

Background information
background

Background history
background

Relevant history
background

Relevant background information
background

Historical context
background

Significant history
background

History of agency involvement
chronology

Case history
chronology

Chronology
chronology

Summary chronology
chronology

Integrated chronology
chronology

Timeline of key events
chronology

Key events
chronology

Summary of key events
chronology

Significant events
chronology

Key Practice Episode 1
chronology

What happened?
chronology

What happened to Child A
chronology

The story of Child A
chronology

Child A's story
chronology

The facts
chronology

Summary of the case
chronology

Case summary
chronology

Case outline
chronology

Overview of the case
chronology

Summary of agency involvement
chronology

Summary of events
chronology

The incident
chronology

Circumstances of the death
chronology

Circumstances of the incident
chronology

The critical incident
chronology

Events leading up to the death
chronology

The Findings
findings

Key findings
findings

Summary of findings
findings

Priority findings
findings

Findings of the review
findings

Findings in detail
findings

What did the review find?
findings

Our findings
findings

Key learning
learning

Key learning points
learning

Lessons learnt
learning

Lessons to be learned
learning

What are the lessons?
learning

Learning from this review
learning

Learning for practice
learning

Practice and organisational learning
learning

Learning themes
learning

Organisational learning
learning

Key messages
learning

Messages for practice
learning

Implications for practice
learning

Key points for practitioners
learning

Practice points
learning

What can you do?
learning

What does this mean for you?
learning

Reflective questions
learning

Questions for practitioners
learning

Questions to consider
learning

Conclusion
conclusion

Concluding remarks
conclusion

Concluding comments
conclusion

Overall conclusion
conclusion

Summary and conclusions
conclusion

Could this have been predicted or prevented?
conclusion

Predictability and preventability
conclusion

Final thoughts
conclusion

Executive summary
summary

Summary
summary

Overview summary
summary

At a glance
summary

Introduction
introduction

Introduction and background
introduction

Introduction to the review
introduction

Purpose of the review
introduction

Purpose of this briefing
introduction

Criteria for a serious case review
introduction

Legal context
introduction

Statutory guidance
introduction

Aims of the review
introduction

Aims and objectives
introduction

Preface
foreword

Tribute
foreword

A tribute to Alex
foreword

Pen picture of Child A
foreword

Remembering Sam
foreword

Acknowledgements
foreword

Statement from the Chair
foreword

Message from the Independent Chair
foreword

Glossary
glossary

Abbreviations
glossary

Acronyms and terminology
glossary

Key to acronyms
glossary

List of abbreviations
glossary

Key to family members and professionals
family

Further reading
references

Further information
references

Useful resources
references

Resources
references

Useful links
references

Find out more
references

Appendix A
appendix

Appendices
appendix

Annex B: Panel members
appendix

Appendix 3 - Glossary
glossary

Appendix 2: Action plan
response

Response to domestic abuse
analysis

The response to the bruising
analysis

Agency response to neglect
analysis

Response to the referral
analysis

What this is
introduction

Other matters considered
analysis

How it was missed
analysis

The 17th of August
chronology

The last weeks
chronology

How we shall know that it has made a difference
response

Response of Harrow Safeguarding Children Board to the review
response

What we are going to do
recommendations

How she came into care
background

# Words that are not what they seem

Parents with learning disabilities
other

Restraint
other

Domestic Abuse
other

He was closed to services because nobody looked at the background of it
other
