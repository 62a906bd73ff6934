# What people type into a search of corpus/, and what they get.
? neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? dentist
  exit 0
  EAS-2019-C123, WEA-2012-M, NOR-2008-JKLM
? interpreter
  exit 0
  CAL-2014-P, CAL-2015-A, HAR-2009-A
  note: interpreter: also interpreting, translator (--no-synonyms: not)
? "home conditions"
  exit 0
  SEV-2020-F, EXM-2013-N, NOR-2008-JKLM
? "social worker" AND assessment
  exit 0
  EAS-2016-W, NOR-2008-JKLM, CAL-2015-A
  note: theme:assessment finds N reviews in which it is present, in whatever words
? disabled child neglect
  exit 0
  CAL-2022-A, TRE-2010-H, EAS-2016-W
  note: theme:neglect finds N reviews in which it is present, in whatever words
? language barriers
  exit 0
  SEV-2020-F, SEV-2009-C, HAR-2016-J
  note: theme:language-barriers finds N reviews in which it is present, in whatever words
? domestic abuse
  exit 0
  WEA-2015-L, HAR-2013-A, THA-2011-N
  note: domestic abuse: also domestic violence (until 2013), intimate partner violence (--no-synonyms: not)
  note: theme:domestic-abuse finds N reviews in which it is present, in whatever words
? domestic violence
  exit 0
  WEA-2015-L, HAR-2013-A, THA-2011-N
  note: domestic violence: also domestic abuse (since 2013), intimate partner violence (--no-synonyms: not)
? "domestic abuse" NOT police
  exit 0
  SEV-2009-C, NOR-2017-D, SEV-2011-VW
  note: domestic abuse: also domestic violence (until 2013), intimate partner violence (--no-synonyms: not)
? disability OR disabled
  exit 0
  CAL-2022-A, NOR-2012-A, EAS-2016-W
  note: theme:disability finds N reviews in which it is present, in whatever words
? neglec*
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
? interpret*
  exit 0
  CAL-2014-P, CAL-2015-A, HAR-2009-A
? alcohol NEAR/8 mother
  exit 0
  SEV-2009-C, THA-2021-L, TRE-2014-FINN
? alcohol NEAR/s mother
  exit 0
  THA-2021-L, SEV-2009-C, WEA-2012-M
? mother NEAR/s drinking NEAR/s sofa
  exit 1
  note: the words of mother NEAR/s drinking NEAR/s sofa are there, but nowhere so together
? school NOT police
  exit 0
  TRE-2014-FINN, NOR-2017-D, KIN-2024-Isaac
? +dentist -school
  exit 1
  note: without dentist there are 6 reviews
  note: without -school there are 7 reviews
? +"health visitor" midwife
  exit 0
  EXM-2013-N, WEA-2023-M, CAL-2014-P
  note: health visitor: also HV (--no-synonyms: not)
? (dentist OR dental) AND neglect
  exit 0
  WEA-2012-M, NOR-2008-JKLM, EAS-2016-W
  note: theme:neglect finds N reviews in which it is present, in whatever words
? (deaf OR "hard of hearing") AND interpreter
  exit 0
  EXM-2016-A, CAL-2014-P, HAR-2009-A
  note: interpreter: also interpreting, translator (--no-synonyms: not)
  note: the words of "hard of hearing" are there, but nowhere so together
? bruise baby "not mobile"
  exit 0
  EXM-2013-N, NOR-2021-SixBabies, HAR-2009-A
  note: the words of "not mobile" are there, but nowhere so together
? bruising non-mobile infant
  exit 0
  NOR-2021-SixBabies, EXM-2013-N, EXM-2016-A
  note: non-mobile: also not independently mobile, pre-mobile (--no-synonyms: not)
? what did the health visitor know about the father?
  exit 0
  EXM-2013-N, NOR-2021-SixBabies, CAL-2014-P
  note: health visitor: also HV (--no-synonyms: not)
? which reviews found that professionals did not speak to the child alone
  exit 0
  CAL-2022-A, EAS-2016-W, TRE-2019-M
? how was the baby sleeping when he died
  exit 0
  THA-2015-G, WEA-2023-M, TRE-2019-M
? why did nobody ask who else lived in the house
  exit 0
  KIN-2007-A, HAR-2021-Rowan, EAS-2019-C123
? autism exclusion school
  exit 0
  TRE-2014-FINN, HAR-2021-Rowan, KIN-2017-E
? self-harm
  exit 0
  HAR-2021-Rowan, SEV-2020-F, CAL-2022-A
  note: self-harm: also deliberate self-harm (until 2010), self-injury (--no-synonyms: not)
? A&E attendances
  exit 0
  KIN-2024-Isaac, HAR-2021-Rowan, THA-2021-L
  note: A&E: also accident and emergency, emergency department (--no-synonyms: not)
? 4.12
  exit 1
  note: the words of "4 12" are there, but nowhere so together
? 2014/15
  exit 0
  WEA-2012-M
? "was not brought"
  exit 0
  KIN-2024-Isaac, NOR-2017-D, EAS-2016-W
  note: was not brought: also WNB, not brought, did not attend (until 2015) (--no-synonyms: not)
? DNA
  exit 0
  EAS-2016-W, TRE-2010-H, NOR-2017-D
  note: DNA: also did not attend, was not brought (--no-synonyms: not)
? was not brought to appointments
  exit 0
  KIN-2024-Isaac, TRE-2014-FINN, EAS-2016-W
  note: was not brought: also WNB, not brought, did not attend (until 2015); not brought: also was not brought (since 2015), WNB, did not attend (until 2015) (--no-synonyms: not)
? LSCB
  exit 0
  NOR-2008-JKLM, KIN-2013-H, HAR-2016-J
  note: LSCB: also safeguarding children board (until 2019), safeguarding children partnership (since 2018), LSCP, safeguarding partnership, area child protection committee (until 2006), ACPC (--no-synonyms: not)
? SCR
  exit 0
  EXM-2016-A, KIN-2007-A, SEV-2011-VW
  note: SCR: also serious case review (until 2019), local child safeguarding practice review (since 2018), LCSPR, child safeguarding practice review (since 2018), CSPR, Part 8 review (until 2006) (--no-synonyms: not)
? serious case review
  exit 0
  TRE-2019-M, KIN-2007-A, EAS-2019-C123
  note: serious case review: also SCR, local child safeguarding practice review (since 2018), LCSPR, child safeguarding practice review (since 2018), CSPR, Part 8 review (until 2006) (--no-synonyms: not)
? rapid review
  exit 0
  NOR-2021-SixBabies, EAS-2019-C123, WEA-2023-M
  note: rapid review: also initial scoping (--no-synonyms: not)
? FII
  exit 0
  THA-2011-N, THA-2021-L
  note: FII: also fabricated or induced illness (since 2002), Munchausen (until 2002), perplexing presentation (since 2021) (--no-synonyms: not)
? fabricated illness
  exit 0
  THA-2011-N, THA-2021-L, SEV-2009-C
  note: theme:fabricated-illness finds N reviews in which it is present, in whatever words
? county lines
  exit 0
  KIN-2017-E, THA-2021-L, EAS-2010-W
  note: county lines: also child criminal exploitation (since 2015), CCE, criminally exploited (--no-synonyms: not)
? gang
  exit 0
  KIN-2017-E
? online grooming
  exit 0
  SEV-2020-F, HAR-2021-Rowan, EXM-2013-N
? missing from care
  exit 0
  EAS-2010-W, NOR-2012-A, TRE-2010-H
  note: theme:missing finds N reviews in which it is present, in whatever words
? foster carer
  exit 0
  EXM-2016-A, EAS-2010-W, KIN-2013-H
? kinship care
  exit 0
  TRE-2019-M, KIN-2007-A, KIN-2024-Isaac
? grandmother special guardianship
  exit 0
  TRE-2019-M, HAR-2013-A, THA-2021-L
? homelessness
  exit 1
  note: no document has the word "homelessness"
? eviction rent arrears
  exit 0
  KIN-2024-Isaac, EAS-2016-W, NOR-2008-JKLM
? no recourse to public funds
  exit 0
  EAS-2010-W, NOR-2017-D, CAL-2014-P
  note: no recourse to public funds: also NRPF (--no-synonyms: not)
  note: no document has the word "recourse"; did you mean "resource" or "remorse"?
? benefits stopped
  exit 0
  EAS-2019-C123, HAR-2016-J, THA-2015-G
? faith belief spirit possession
  exit 0
  CAL-2015-A, THA-2021-L, THA-2015-G
  note: no document has the word "spirit"
? female genital mutilation
  exit 0
  EXM-2021-RS, THA-2021-L, CAL-2014-P
  note: female genital mutilation: also FGM (--no-synonyms: not)
? forced marriage
  exit 0
  EXM-2021-RS, WEA-2015-L, THA-2015-G
? traveller family
  exit 0
  NOR-2012-A, THA-2015-G, THA-2021-L
? asylum
  exit 1
  note: no document has the word "asylum"
? Kurdish interpreter
  exit 0
  CAL-2014-P, NOR-2021-SixBabies, CAL-2015-A
  note: interpreter: also interpreting, translator (--no-synonyms: not)
? deaf mother
  exit 0
  EXM-2016-A, CAL-2014-P, HAR-2009-A
? learning disability mother
  exit 0
  SEV-2014-K, NOR-2012-A, TRE-2010-H
  note: learning disability: also learning difficulty, mental handicap (until 1995), intellectual disability (--no-synonyms: not)
  note: theme:disability finds N reviews in which it is present, in whatever words
? parents with learning difficulties
  exit 0
  NOR-2012-A, SEV-2014-K, TRE-2014-FINN
? mental health mother depression
  exit 0
  EXM-2013-N, TRE-2014-FINN, CAL-2008-PQ
? postnatal depression
  exit 0
  HAR-2016-J, EXM-2013-N, NOR-2021-SixBabies
  note: postnatal depression: also postnatal illness, perinatal depression, PND (--no-synonyms: not)
? cannabis
  exit 0
  THA-2021-L, NOR-2021-SixBabies, EAS-2016-W
? heroin methadone
  exit 0
  TRE-2019-M, SEV-2011-VW, THA-2021-L
? drug misuse
  exit 0
  TRE-2019-M, KIN-2017-E, SEV-2020-F
  note: drug misuse: also substance misuse, drug abuse, substance use (--no-synonyms: not)
? alcohol
  exit 0
  SEV-2009-C, THA-2021-L, TRE-2019-M
? suicide
  exit 0
  TRE-2014-FINN, HAR-2021-Rowan, EAS-2010-W
  note: theme:suicide finds N reviews in which it is present, in whatever words
? overdose
  exit 0
  TRE-2014-FINN, EAS-2010-W
? hanging
  exit 0
  SEV-2020-F
? drowning
  exit 0
  KIN-2007-A, SEV-2009-C, HAR-2009-A
? fire
  exit 0
  WEA-2012-M
? shaken baby
  exit 0
  CAL-2014-P, NOR-2021-SixBabies, THA-2015-G
  note: shaken baby: also abusive head trauma, AHT (--no-synonyms: not)
? fracture
  exit 0
  NOR-2021-SixBabies, HAR-2009-A, SEV-2014-K
? bruise
  exit 0
  EXM-2013-N, NOR-2021-SixBabies, EXM-2016-A
? bite mark
  exit 0
  NOR-2021-SixBabies, EXM-2013-N, KIN-2013-H
? burn scald
  exit 0
  HAR-2009-A, KIN-2013-H, SEV-2009-C
? head injury
  exit 0
  NOR-2021-SixBabies, CAL-2014-P, HAR-2009-A
? co-sleeping sofa
  exit 0
  WEA-2023-M, TRE-2019-M, KIN-2013-H
  note: the words of "co sleeping" are there, but nowhere so together
? SUDI
  exit 0
  SEV-2009-C, THA-2015-G, TRE-2019-M
  note: SUDI: also sudden unexpected death in infancy, cot death (until 2000), SIDS, sudden infant death (--no-synonyms: not)
? cot death
  exit 0
  SEV-2009-C, THA-2015-G, TRE-2019-M
  note: cot death: also sudden unexpected death in infancy, SUDI, SIDS, sudden infant death (--no-synonyms: not)
? safe sleeping advice
  exit 0
  SEV-2009-C, THA-2015-G, TRE-2019-M
? sexual abuse disclosure
  exit 0
  CAL-2015-A, NOR-2012-A, SEV-2009-C
  note: sexual abuse: also interfered with (until 1990) (--no-synonyms: not)
  note: theme:sexual-abuse finds N reviews in which it is present, in whatever words
? CSE
  exit 0
  NOR-2012-A
  note: CSE: also child sexual exploitation (since 2009), child prostitution (until 2009), sexually exploited (--no-synonyms: not)
? older boyfriend
  exit 0
  NOR-2012-A, WEA-2023-M, SEV-2020-F
? taxi
  exit 0
  THA-2011-N
? hotel
  exit 0
  THA-2015-G, NOR-2012-A, WEA-2012-M
? exploitation
  exit 0
  NOR-2012-A, KIN-2017-E, KIN-2013-H
? radicalisation
  exit 0
  EXM-2021-RS
  note: radicalisation: also extremism (--no-synonyms: not)
? voice of the child
  exit 0
  EXM-2016-A, THA-2011-N, EAS-2016-W
  note: voice of the child: also wishes and feelings, lived experience (--no-synonyms: not)
  note: theme:voice-of-the-child finds N reviews in which it is present, in whatever words
? "wishes and feelings"
  exit 0
  EXM-2016-A, THA-2011-N, EAS-2016-W
  note: wishes and feelings: also voice of the child, lived experience (--no-synonyms: not)
? lived experience
  exit 0
  EXM-2016-A, THA-2011-N, EAS-2016-W
  note: lived experience: also voice of the child, wishes and feelings (--no-synonyms: not)
? professional curiosity
  exit 0
  TRE-2014-FINN, SEV-2011-VW, TRE-2010-H
  note: professional curiosity: also respectful uncertainty (--no-synonyms: not)
  note: theme:professional-curiosity finds N reviews in which it is present, in whatever words
? "disguised compliance"
  exit 1
  note: disguised compliance: also false compliance (--no-synonyms: not)
  note: no document has the word "disguised"; did you mean "discussed"?
? rule of optimism
  exit 0
  KIN-2024-Isaac, CAL-2008-PQ, EXM-2021-RS
  note: no document has the word "optimism"
? supervision
  exit 0
  KIN-2007-A, EXM-2013-N, THA-2021-L
  note: theme:supervision finds N reviews in which it is present, in whatever words
? management oversight
  exit 0
  THA-2011-N, THA-2021-L, EAS-2016-W
? caseloads
  exit 0
  NOR-2008-JKLM, SEV-2014-K, EXM-2013-N
? staff turnover
  exit 0
  CAL-2022-A, WEA-2023-M, KIN-2024-Isaac
? training
  exit 0
  KIN-2013-H, EXM-2016-A, THA-2011-N
? procedures not followed
  exit 0
  SEV-2009-C, EXM-2021-RS, NOR-2012-A
? escalation
  exit 0
  THA-2021-L, HAR-2021-Rowan, EAS-2016-W
? thresholds
  exit 0
  NOR-2012-A, WEA-2015-L, THA-2015-G
? MASH
  exit 0
  HAR-2021-Rowan, THA-2021-L, EXM-2021-RS
  note: MASH: also multi-agency safeguarding hub (--no-synonyms: not)
? MARAC
  exit 0
  NOR-2021-SixBabies, WEA-2015-L, NOR-2008-JKLM
  note: MARAC: also multi-agency risk assessment conference (--no-synonyms: not)
? strategy discussion
  exit 0
  NOR-2017-D, NOR-2012-A, CAL-2015-A
? "child protection conference"
  exit 0
  SEV-2014-K, HAR-2013-A, TRE-2019-M
? core group
  exit 0
  NOR-2008-JKLM, THA-2021-L, NOR-2021-SixBabies
? information sharing
  exit 0
  SEV-2009-C, THA-2011-N, WEA-2012-M
  note: theme:information-sharing finds N reviews in which it is present, in whatever words
? GP records
  exit 0
  NOR-2021-SixBabies, HAR-2016-J, EXM-2013-N
  note: GP: also general practitioner, family doctor (--no-synonyms: not)
? "GP" AND "health visitor"
  exit 0
  EXM-2013-N, WEA-2023-M, NOR-2021-SixBabies
  note: health visitor: also HV (--no-synonyms: not)
? police
  exit 0
  HAR-2013-A, CAL-2008-PQ, NOR-2012-A
? ambulance
  exit 0
  THA-2021-L, HAR-2016-J, SEV-2009-C
? housing
  exit 0
  KIN-2007-A, HAR-2013-A, EAS-2019-C123
? probation
  exit 0
  NOR-2008-JKLM, NOR-2021-SixBabies, NOR-2012-A
? recommendations training
  exit 0
  EXM-2016-A, KIN-2013-H, THA-2011-N
? section:recommendations training
  exit 0
  THA-2011-N, KIN-2013-H, EXM-2016-A
? section:findings supervision
  exit 0
  EXM-2013-N, KIN-2017-E
  note: theme:supervision finds N reviews in which it is present, in whatever words
? section:recommendations "health visitor"
  exit 0
  THA-2015-G, EXM-2021-RS, SEV-2009-C
  note: health visitor: also HV (--no-synonyms: not)
? role:response accepted
  exit 0
  WEA-2012-M
? outcome:fatal age:<1
  exit 0
  SEV-2009-C, THA-2015-G, TRE-2019-M
? outcome:fatal
  exit 0
  CAL-2008-PQ, TRE-2010-H, SEV-2009-C
? outcome:"serious harm" age:5..10
  exit 0
  NOR-2008-JKLM, THA-2011-N, WEA-2012-M
? age:<1 fracture
  exit 0
  NOR-2021-SixBabies, HAR-2009-A, SEV-2014-K
? age:16.. suicide
  exit 0
  TRE-2014-FINN
  note: theme:suicide finds N reviews in which it is present, in whatever words
? sex:female self-harm
  exit 0
  HAR-2021-Rowan, SEV-2020-F, EAS-2010-W
  note: self-harm: also deliberate self-harm (until 2010), self-injury (--no-synonyms: not)
? sex:male exclusion
  exit 0
  TRE-2014-FINN, KIN-2017-E
? area:Northshire
  exit 0
  NOR-2008-JKLM, NOR-2012-A, NOR-2017-D
? area:northshire neglect
  exit 0
  NOR-2008-JKLM, NOR-2021-SixBabies, NOR-2012-A
  note: theme:neglect finds N reviews in which it is present, in whatever words
? area:Northshire,Eastmere neglect
  exit 0
  NOR-2008-JKLM, NOR-2021-SixBabies, EAS-2016-W
  note: theme:neglect finds N reviews in which it is present, in whatever words
? region:London
  exit 0
  THA-2011-N, KIN-2007-A, THA-2015-G
? kind:LCSPR
  exit 0
  TRE-2019-M, THA-2021-L, HAR-2021-Rowan
? kind:SCR year:2009..2012
  exit 0
  HAR-2009-A, TRE-2010-H, SEV-2009-C
? year:2014
  exit 0
  CAL-2014-P, TRE-2014-FINN, THA-2015-G
? year:2014-17
  exit 0
  CAL-2014-P, TRE-2014-FINN, THA-2015-G
? year:2014-2017
  exit 0
  CAL-2014-P, TRE-2014-FINN, THA-2015-G
? year:..2010
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
? published:2020..
  exit 0
  TRE-2019-M, THA-2021-L, HAR-2021-Rowan
? addressee:police
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
? addressee:"health visiting"
  exit 0
  SEV-2009-C, THA-2015-G, HAR-2016-J
? review:TRE-2010-H
  exit 0
  TRE-2010-H
? NOT police
  exit 0
  SEV-2009-C, TRE-2014-FINN, SEV-2011-VW
? NOT neglect outcome:fatal
  exit 1
  note: without -neglect there are 93 reviews
? -school -police outcome:fatal
  exit 1
  note: without -school there are 3 reviews
  note: without -police there are 3 reviews
? neglect AND (dentist OR teeth) NOT baby
  exit 0
  EAS-2019-C123, KIN-2013-H, NOR-2017-D
  note: theme:neglect finds N reviews in which it is present, in whatever words
? "neglected"
  exit 0
  TRE-2010-H, EXM-2016-A, SEV-2020-F
? "neglect" year:2014..2017
  exit 0
  THA-2015-G, EAS-2016-W, NOR-2017-D
? Neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? Child Isaac
  exit 0
  KIN-2024-Isaac, EXM-2016-A, EAS-2019-C123
? the Banks family
  exit 0
  EXM-2021-RS, CAL-2015-A, THA-2015-G
  note: nothing has Banks as it is written
? famil* NEAR/3 court
  exit 0
  CAL-2008-PQ, SEV-2014-K, CAL-2014-P
? "parental responsib"*
  exit 0
  CAL-2022-A, HAR-2013-A, HAR-2016-J
? year:<2009
  exit 0
  NOR-2008-JKLM, CAL-2008-PQ, KIN-2007-A
? age:>15
  exit 0
  TRE-2014-FINN, KIN-2017-E, CAL-2010-R
? explotation
  exit 1
  note: no document has the word "explotation"; did you mean "exploitation" or "explanation"?
? negligent dentst
  exit 1
  note: no document has the word "negligent"
  note: no document has the word "dentst"; did you mean "dentist"?
? hospitl
  exit 1
  note: no document has the word "hospitl"; did you mean "hospital"?
? interpeter
  exit 1
  note: no document has the word "interpeter"; did you mean "interpreter", "interpreters" or "interpreted"?
? safegaurding
  exit 1
  note: no document has the word "safegaurding"; did you mean "safeguarding"?
? zzzzqqq
  exit 1
  note: no document has the word "zzzzqqq"
? "dental neglect today"
  exit 1
  note: the words of "dental neglect today" are there, but nowhere so together
? neglect AND dentist AND interpreter AND drowning
  exit 1
  note: interpreter: also interpreting, translator (--no-synonyms: not)
  note: theme:neglect finds N reviews in which it is present, in whatever words
  note: without dentist there are 2 reviews
  note: without drowning there are 6 reviews
? area:Northshir
  exit 1
  note: no review has area:Northshir; did you mean area:"Northshire"?
? area:Paris
  exit 1
  note: no review has area:Paris; there are: Harrowmoor, Severnbridge, Calderwick, Wealdbury, Northshire, Thamesford, Eastmere, Exmarsh, Kingsmead, Trentholme
? year:1990
  exit 1
  note: no review has year:1990; there are: 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018 and 6 more
? kind:XYZ
  exit 1
  note: no review has kind:XYZ; there are: SCR, LCSPR, learning lessons review, thematic review, joint SCR/DHR
? outcome:happy
  exit 1
  note: no review has outcome:happy; there are: fatal, serious harm
? region:Wales
  exit 1
  note: no review has region:Wales; there are: London, North West, West Midlands, Yorkshire and the Humber, South East, North East, East of England, South West, East Midlands
? theme:neglct
  exit 2
  error: column 1: no theme "neglct"; did you mean neglect?
? section:finding
  exit 2
  error: column 1: no section "finding"; did you mean findings?
? status:maybe
  exit 2
  error: column 1: no status "maybe"; there are: not coded, absent, mentioned only, to confirm, present
? flavour:sweet
  exit 1
  note: 'flavour:' is no filter and no column of the catalogue: read as words
  note: no document has the word "flavour"
  note: no document has the word "sweet"; did you mean "sheet" or "swept"?
? year:abc
  exit 2
  error: column 1: year: wants a whole number or a range such as year:2014..2017
? age:young
  exit 2
  error: column 1: age: wants a whole number or a range such as age:1..5
? "
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? ""
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? *
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? (
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? )
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? ((
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? neglect)
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? (neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? neglect AND
  exit 2
  error: column 9: nothing to the right of AND (for the word itself write it in lower case: and)
      neglect AND
              ^
? AND neglect
  exit 2
  error: column 1: nothing to the left of AND (for the word itself write it in lower case: and)
      AND neglect
      ^
? OR
  exit 2
  error: column 1: nothing to the left of OR (for the word itself write it in lower case: or)
      OR
      ^
? NOT
  exit 2
  error: column 1: nothing to the right of NOT (for the word itself write it in lower case: not)
      NOT
      ^
? NEAR
  exit 2
  error: column 1: NEAR stands between two words or "phrases", as in neglect NEAR/8 dentist
      NEAR
      ^
? NEAR/3
  exit 2
  error: column 1: NEAR stands between two words or "phrases", as in neglect NEAR/8 dentist
      NEAR/3
      ^
? neglect NEAR/3
  exit 2
  error: column 9: nothing to the right of NEAR (for the word itself write it in lower case: near)
      neglect NEAR/3
              ^
? neglect NEAR/0 dentist
  exit 2
  error: column 14: the distance of NEAR is from 1 to 100 words, for example NEAR/8
      neglect NEAR/0 dentist
                   ^
? neglect NEAR/500 dentist
  exit 2
  error: column 14: the distance of NEAR is from 1 to 100 words, for example NEAR/8
      neglect NEAR/500 dentist
                   ^
? neglect NEAR/x dentist
  exit 0
  EAS-2019-C123, EAS-2010-W, NOR-2021-SixBabies
  note: NEAR takes a number of words, as in NEAR/8, or s for one sentence: read as words
  note: theme:neglect finds N reviews in which it is present, in whatever words
? a b c d e f g h i j k l m n o p q r s t u v w x y z
  exit 0
  NOR-2021-SixBabies, NOR-2008-JKLM, EAS-2010-W
  note: no document has the word "u"
  note: no document has the word "z"
? “home conditions”
  exit 0
  SEV-2020-F, EXM-2013-N, NOR-2008-JKLM
? ‘home conditions’
  exit 0
  SEV-2020-F, EXM-2013-N, NOR-2008-JKLM
? "home conditions
  exit 0
  SEV-2020-F, EXM-2013-N, NOR-2008-JKLM
? home conditions"
  exit 0
  SEV-2020-F, EXM-2013-N, NOR-2008-JKLM
? it’s the mother’s
  exit 0
  SEV-2009-C, CAL-2014-P, WEA-2023-M
? don't know
  exit 0
  WEA-2023-M, WEA-2015-L, WEA-2012-M
? http://example.org/x?y=1&z=2
  exit 0
  EAS-2010-W, EXM-2016-A, CAL-2015-A
  note: no document has the word "z"
? 10:30
  exit 1
  note: the words of "10 30" are there, but nowhere so together
? Note: child
  exit 0
  KIN-2013-H, EAS-2019-C123, SEV-2011-VW
? theme:
  exit 0
  CAL-2014-P, THA-2011-N, NOR-2021-SixBabies
  note: 'theme:' was read as a word: a filter has no space after the colon, as in theme:value
? year:
  exit 0
  KIN-2017-E, EAS-2010-W, HAR-2021-Rowan
  note: 'year:' was read as a word: a filter has no space after the colon, as in year:value
? a:b:c
  exit 0
  NOR-2021-SixBabies
  note: 'a:' is no filter and no column of the catalogue: read as words
? ';DROP TABLE review;--
  exit 0
  WEA-2015-L, KIN-2017-E, NOR-2021-SixBabies
? " OR 1=1 --
  exit 1
  note: the words of "OR 1 1" are there, but nowhere so together
? {neglect}
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? neglect^2
  exit 0
  EAS-2019-C123, EXM-2013-N, HAR-2016-J
  note: theme:neglect finds N reviews in which it is present, in whatever words
? neglect~1
  exit 0
  EAS-2019-C123, WEA-2012-M, EXM-2013-N
  note: theme:neglect finds N reviews in which it is present, in whatever words
? neglect*dentist
  exit 1
  note: '*' stands for any ending, at the end of a word only
  note: the words of "neglect dentist" are there, but nowhere so together
? *neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: '*' stands for any ending, at the end of a word only
  note: theme:neglect finds N reviews in which it is present, in whatever words
? ne?lect
  exit 1
  note: no document has the word "ne"
  note: no document has the word "lect"; did you mean "left" or "let"?
? --help-me
  exit 1
  note: the words of "help me" are there, but nowhere so together
? -neglect
  exit 1
? +neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? ++neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? --neglect
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? neglect -neglect
  exit 1
  note: theme:neglect finds N reviews in which it is present, in whatever words
  note: without -neglect there are 35 reviews
? neglect,dentist;school|police
  exit 0
  EAS-2019-C123, WEA-2012-M, NOR-2008-JKLM
  note: theme:neglect finds N reviews in which it is present, in whatever words
? NEGLECT
  exit 0
  SEV-2009-C, KIN-2024-Isaac, SEV-2014-K
  note: theme:neglect finds N reviews in which it is present, in whatever words
? not neglect
  exit 0
  EXM-2016-A, SEV-2009-C, HAR-2016-J
  note: theme:neglect finds N reviews in which it is present, in whatever words
? and or not near
  exit 0
  NOR-2021-SixBabies, WEA-2015-L
? 😀
  exit 0
  NOR-2008-JKLM, HAR-2009-A, CAL-2008-PQ
  note: there is no word in it to look for
? naïve
  exit 1
  note: no document has the word "naive"; did you mean "native"?
? Ágnes
  exit 1
  note: no document has the word "agnes"; did you mean "ages"?
? 日本語
  exit 1
  note: no document has the word "日本語"
? ﬁre
  exit 0
  WEA-2012-M
? ﬁ
  exit 1
  note: no document has the word "fi"
? self‑harm
  exit 0
  HAR-2021-Rowan, SEV-2020-F, CAL-2022-A
  note: self-harm: also deliberate self-harm (until 2010), self-injury (--no-synonyms: not)
? self–harm
  exit 0
  CAL-2022-A, SEV-2020-F, HAR-2021-Rowan
  note: self-harm: also deliberate self-harm (until 2010), self-injury (--no-synonyms: not)
? the
  exit 0
  WEA-2012-M, CAL-2008-PQ, SEV-2009-C
? a
  exit 0
  KIN-2007-A, NOR-2012-A, CAL-2022-A
? The review found that agencies had worked well together, but that there had been missed opportunities: in particular, no-one had spoken to the child (para. 4.12).
  exit 0
  EAS-2016-W, EXM-2021-RS, HAR-2013-A
  note: no document has the word "para"; did you mean "part" or "park"?
  note: the words of "4 12" are there, but nowhere so together
? "child" NEAR/2 "child"
  exit 0
  HAR-2016-J, EAS-2019-C123
? published:2018-04
  exit 0
  EXM-2016-A, KIN-2016-N, NOR-2016-T
? year:2017..2014
  exit 2
  error: column 1: year: the range ends before it begins
? period:2014-17
  exit 0
  CAL-2014-P, TRE-2014-FINN, THA-2015-G
? incident:2014-04
  exit 0
  EAS-2014-Y, THA-2014-J
? theme:neglect/medical
  exit 0
  NOR-2008-JKLM, WEA-2012-M, EAS-2016-W
? theme:neglect status:"to confirm"
  exit 0
  SEV-2009-C, TRE-2014-FINN, KIN-2017-E
? NOT theme:neglect outcome:fatal
  exit 0
  CAL-2008-PQ, SEV-2009-C, KIN-2007-A
? "interpreter"
  exit 0
  CAL-2015-A, CAL-2014-P, EXM-2021-RS
? nobody asked the child
  exit 0
  KIN-2007-A, TRE-2014-FINN, HAR-2021-Rowan
? professional curiosity
  exit 0
  TRE-2014-FINN, SEV-2011-VW, TRE-2010-H
  note: professional curiosity: also respectful uncertainty (--no-synonyms: not)
  note: theme:professional-curiosity finds N reviews in which it is present, in whatever words
? how do practitioners get past the door
  exit 0
  EXM-2013-N, KIN-2017-E, WEA-2015-L
? review:TRE-2010-H
  exit 0
  TRE-2010-H
