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

# Words that are not what they seem

Parents with learning disabilities
other

Restraint
other

Domestic Abuse
other

He was closed to services because nobody looked at the background of it
other
