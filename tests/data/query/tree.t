# Trees. A group is: the query, its tree, how it prints (left out when it
# prints as typed). In trees @n is the column; [ ] a filter, with the words it
# stands for when its name is not a known one; + a word that must match.

# Words
neglect
neglect@1

neglect dentist
(any neglect@1 dentist@9)

  Neglect   Dentist  
(any Neglect@3 Dentist@13)
Neglect Dentist

neglec*
neglec*@1

neglec** dentist
(any neglec*@1 dentist@10)
neglec* dentist

self-harm
"self harm"@1
"self harm"

self-har*
"self har"*@1
"self har"*

mother's bed
(any "mother s"@1 bed@10)
"mother s" bed

mother’s children‐in‐need
(any "mother s"@1 "children in need"@10)
"mother s" "children in need"

safe\xc2\xadguarding
safeguarding@1
safeguarding

Jos\xc3\xa9 and Jose\xcc\x81
(any José@1 and@6 Jose\xcc\x81@10)
José and Jose\xcc\x81

café naïve Ünal
(any café@1 naïve@6 Ünal@12)

f*ck
"f ck"@1
"f ck"

# What joins and what separates
para 4.12, p. 17
(any para@1 "4 12"@6 p@12 17@15)
para "4 12" p 17

s.47 A&E N/A 10:30 12/06/2014 2014/15
(any "s 47"@1 "A E"@6 "N A"@10 "10 30"@14 "12 06 2014"@20 "2014 15"@31)
"s 47" "A E" "N A" "10 30" "12 06 2014" "2014 15"

alcohol/drug misuse
(any alcohol@1 drug@9 misuse@14)
alcohol drug misuse

neglect,abuse;harm|risk
(any neglect@1 abuse@9 harm@15 risk@20)
neglect abuse harm risk

note: child
(any note@1 child@7)
note child

http://x
(any http@1 x@8)
http x

jo@example.org
(any "jo example"@1 org@12)
"jo example" org

children.The next
(any children@1 The@10 next@14)
children The next

neglect – abuse — harm -- risk
(any neglect@1 abuse@11 harm@19 risk@27)
neglect abuse harm risk

the child (aged 3) was seen
(any the@1 child@5 aged@12 3@17 was@20 seen@24)
the child aged 3 was seen

parent(s) [sic] {x}
(any parent@1 s@8 sic@12 x@18)
parent s sic x

1) first 2) second :-)
(any 1@1 first@4 2@10 second@13)
1 first 2 second

(never closed
(any never@2 closed@8)
never closed

# Phrases
"home conditions"
"home conditions"@1

"neglect"
"neglect"@1

"home cond*"
"home cond"*@1
"home cond"*

"home cond"* x
(any "home cond"*@1 x@14)

"never closed theme:x
"never closed theme x"@1
"never closed theme x"

“home conditions” „low“ «angle»
(any "home conditions"@1 "low"@19 "angle"@25)
"home conditions" "low" "angle"

‘home conditions’ were 'very poor'
(any "home conditions"@1 were@19 "very poor"@24)
"home conditions" were "very poor"

the parents' view of 'neglect'
(any the@1 parents@5 view@14 of@19 "neglect"@22)
the parents view of "neglect"

'tis a shame
(any tis@2 a@6 shame@8)
tis a shame

a 5" cut
(any a@1 5@3 cut@6)
a 5 cut

was harmed." The child
(any was@1 harmed@5 The@14 child@18)
was harmed The child

"" neglect ""
neglect@4
neglect

"AND" "OR"
(any "AND"@1 "OR"@7)

AND, OR. not NEAR!
(any and@1 or@6 not@10 near@14)
and or not near

# Operators
a AND b
(and a@1 b@7)

a AND b AND c
(and a@1 b@7 c@13)

a OR b AND c
(or a@1 (and b@6 c@12))
a OR (b AND c)

(a OR b) AND c
(and (or a@2 b@7) c@14)

a OR (b OR (c OR d))
(or a@1 b@7 c@13 d@18)
a OR b OR c OR d

home conditions AND dentist
(and (any home@1 conditions@6) dentist@21)
(home conditions) AND dentist

a b OR c d
(or (any a@1 b@3) (any c@8 d@10))
(a b) OR (c d)

neglect and abuse or harm not risk
(any neglect@1 and@9 abuse@13 or@19 harm@22 not@27 risk@31)

SERIOUS CASE REVIEW AND ACTION PLAN
(and (any SERIOUS@1 CASE@9 REVIEW@14) (any ACTION@25 PLAN@32))
(SERIOUS CASE REVIEW) AND (ACTION PLAN)

NOT a
(not@1 a@5)
-a

a NOT b c
(and (any a@1 c@9) (not@3 b@7))
a c -b

a AND NOT b
(and a@1 (not@7 b@11))
a -b

a OR NOT b
(or a@1 (not@6 b@10))
a OR -b

NOT (a OR b)
(not@1 (or a@6 b@11))
-(a OR b)

NOT NOT a
(not@1 (not@5 a@9))
-(-a)

NOT -a
(not@1 (not@5 a@6))
-(-a)

NOT +a
(not@1 a@6)
-a

(a OR b) toddler
(and (or a@2 b@7) toddler@10)
(a OR b) AND toddler

((((a))))
a@5
a

a () b
(any a@1 b@6)
a b

a(b)c
(any a@1 b@3 c@5)
a b c

# Signs
+neglect dentist
(any +neglect@2 dentist@10)

+neglect
neglect@2
neglect

+a +b
(and a@2 b@5)
a AND b

+a +b c
(any +a@2 +b@5 c@7)

+(a b) c
(any +(any a@3 b@5) c@8)

+(a OR b) c
(any +(or a@3 b@8) c@11)

+(a b)
(any a@3 b@5)
a b

+(+a b) +c d
(any +(any +a@4 b@6) +c@10 d@12)

neglect -dentist
(and neglect@1 (not@9 dentist@10))

-dentist neglect
(and (not@1 dentist@2) neglect@10)
-dentist AND neglect

-alcohol/drug misuse
(and (not@1 (any alcohol@2 drug@10)) misuse@15)
-(alcohol drug) AND misuse

+alcohol/drug misuse
(any +(any alcohol@2 drug@10) misuse@15)
+(alcohol drug) misuse

a - b + c
(any a@1 b@5 c@9)
a b c

-"home conditions" a
(and (not@1 "home conditions"@2) a@20)
-"home conditions" AND a

-‘home conditions’ +'very poor'
(and (not@1 "home conditions"@2) "very poor"@21)
-"home conditions" AND "very poor"

-(a b) c
(and (not@1 (any a@3 b@5)) c@8)
-(a b) AND c

-"" a
a@5
a

--a +-b
(any a@3 b@7)
a b

-(-(a))
(not@1 (not@3 a@5))
-(-a)

# NEAR
a NEAR/8 b
(near/8 a@1 b@10)

x a NEAR/8 b y
(any x@1 (near/8 a@3 b@12) y@14)

a NEAR b
(near/10 a@1 b@8)
a NEAR/10 b

a near/3 b near me
(any (near/3 a@1 b@10) near@12 me@17)
a NEAR/3 b near me

a NEAR/3 b NEAR/3 c
(near/3 a@1 b@10 c@19)

"home conditions" NEAR/5 neglec*
(near/5 "home conditions"@1 neglec*@26)

-a NEAR/8 b
(not@1 (near/8 a@2 b@11))
-(a NEAR/8 b)

+a NEAR/8 b c
(any +(near/8 a@2 b@11) c@13)
+(a NEAR/8 b) c

a NEAR/8 b AND c
(and (near/8 a@1 b@10) c@16)

NEAR/ two
(any near@1 two@7)
near two

# Filters
theme:neglect
[theme=neglect]@1

Theme:Neglect
[theme=Neglect]@1
theme:Neglect

theme:"domestic abuse" year:2014..2017
(and [theme=domestic abuse]@1 [year=2014..2017]@24)

theme:“domestic abuse”
[theme=domestic abuse]@1
theme:"domestic abuse"

year:2014.. year:..2017
(and [year=2014..]@1 [year=..2017]@13)

year:2014...2017
[year=2014..2017]@1
year:2014..2017

year:2014…2017 page:4–6
(and [year=2014..2017]@1 [page=4..6]@16)
year:2014..2017 page:4..6

year:2014-2017 age:1-4 published:2014-06 year:2014-15 published:2014-06-17
(and [year=2014..2017]@1 [age=1..4]@16 [published=2014-06]@24 [year=2014-15]@42 [published=2014-06-17]@55)
year:2014..2017 age:1..4 published:2014-06 year:2014-15 published:2014-06-17

published:"June 2014".."May 2015"
[published=June 2014..May 2015]@1

age:<1 age:>15 age:<=5 age:>=16
(and [age<1]@1 [age>15]@8 [age=..5]@16 [age=16..]@24)
age:<1 age:>15 age:..5 age:16..

age:<"6 months"
[age<6 months]@1

year:2014/15
[year=2014/15]@1

year:"2014-2017" area:"a..b"
(and [year=2014-2017]@1 [area=a..b]@18)

area:"St. Helens" area:St.Helens
(and [area=St. Helens]@1 [area=St.Helens]@19)

area:Ynys
[area=Ynys]@1

area:Môn
[area=Môn]@1
area:"Môn"

theme:neglect,abuse
(or [theme=neglect]@1 [theme=abuse]@15)
theme:neglect OR theme:abuse

neglect theme:a,"b c" -year:2014,2016
(and neglect@1 (or [theme=a]@9 [theme=b c]@17) (not@23 (or [year=2014]@24 [year=2016]@34)))
neglect AND (theme:a OR theme:"b c") -(year:2014 OR year:2016)

theme:neglect,year:2014
(and [theme=neglect]@1 [year=2014]@15)
theme:neglect year:2014

theme:neglect, and abuse.
(and [theme=neglect]@1 (any and@16 abuse@20))
theme:neglect AND (and abuse)

see theme:neglect.
(and see@1 [theme=neglect]@5)
see theme:neglect

neglect theme:x dentist
(and (any neglect@1 dentist@17) [theme=x]@9)
neglect dentist theme:x

(theme:x)
[theme=x]@2
theme:x

-theme:x neglect
(and (not@1 [theme=x]@2) neglect@10)
-theme:x AND neglect

+theme:x neglect
(and [theme=x]@2 neglect@10)
theme:x AND neglect

+(theme:x OR theme:y) neglect
(and (or [theme=x]@3 [theme=y]@14) neglect@23)
(theme:x OR theme:y) AND neglect

theme:x OR theme:y
(or [theme=x]@1 [theme=y]@12)

(a b) theme:x AND (c d) -e
(and (any a@2 b@4) [theme=x]@7 (any c@20 d@22) (not@25 e@26))

theme: neglect
(any theme@1 neglect@8)
theme neglect

section:recommendations role:overview kind:scr sex:f status:present
(and [section=recommendations]@1 [role=overview]@25 [kind=scr]@39 [sex=f]@48 [status=present]@54)

area:"no end
[area=no end]@1
area:"no end"

area:"two  \n lines"
[area=two lines]@1
area:"two lines"

# Columns of the catalogue, or words
ethnicity:white
[ethnicity=white or "ethnicity white"]@1

incident_date:2014..2016
[incident_date=2014..2016 or "incident date 2014 2016"]@1

serious-case:yes
[serious-case=yes or "serious case yes"]@1

children:>2
[children>2 or "children 2"]@1

Note:child
(any Note@1 child@6)
Note child

note:-) x:y
(and note@1 [x=y or "x y"]@9)
note x:y

a:b:c
[a=b:c or "a b c"]@1
a:"b:c"

c:\\temp 10:30am
(any c@1 temp@4 10@9 30am@12)
c temp 10 30am

www.note:child
(any www@1 note@5 child@10)
www note child
