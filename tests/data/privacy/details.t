# One passage, and what is found in it: kind, certainty, text, parted by ";".
# Nothing here is anybody's: numbers are those kept for tests and drama, or public ones.
His NHS number is 943 476 5919.
NHS number likely 943 476 5919
NHS no: 9434765919 was on the label.
NHS number likely 9434765919
She gave 943-476-5919 at the desk.
NHS number likely 943-476-5919
NHS number 943 476 5918 was written down wrongly.
NHS number possible 943 476 5918
The account 9434765919 was closed.
NHS number possible 9434765919
The account 9434765918 was closed.
-
The figures were 943 476 5918 and 111 111 1111.
-
She was born on 3 April 2012.
date of birth likely 3 April 2012
DOB 3/4/2012
date of birth likely 3/4/2012
D.O.B.: 03.04.12, seen by the GP.
date of birth likely 03.04.12
Date of birth: 2012-04-03
date of birth likely 2012-04-03
Born at the county hospital on 3rd April 2012, she was small.
date of birth likely 3rd April 2012
Child B (3 April 2012 (DOB)) was seen.
date of birth likely 3 April 2012
He was born on April 3, 2012 in another state.
date of birth likely April 3, 2012
She was born in April 2012.
-
She was born early and was seen on 3 April 2012.
-
The unborn child was discussed on 3 April 2012.
-
He died on 3 April 2012 and the inquest was on 31/12/2012.
-
Born on 31/13/2012, says the form.
-
The flat was at LS9 7QZ, above a shop.
postcode likely LS9 7QZ
They lived in SW1A 1AA for a week and then in M1 1AE.
postcode likely SW1A 1AA; postcode likely M1 1AE
They lived in SW1 and then somewhere in EC1A.
-
Code A1 1AA, part X1 1AA, kit LS9 7QZ-3, order LS9 7QC.
-
Write to the Council, Town Hall, LS9 7QZ.
postcode possible LS9 7QZ
Mother could be reached on 07700 900123.
telephone number likely 07700 900123
He rang (01632) 960983 at ten.
telephone number likely (01632) 960983
She gave +44 7700 900 123 to the clinic.
telephone number likely +44 7700 900 123
The number was 020 7946 0018.
telephone number likely 020 7946 0018
The helpline is 01632 960 555.
telephone number possible 01632 960 555
Ring Childline on 0800 1111 at any time.
telephone number possible 0800 1111
The line 0300 123 4567 is open all night.
telephone number possible 0300 123 4567
From 07 12 2014 to 08 03 2015 nobody visited; 02/03/2014 was the last time.
-
Paragraphs 01632 and 960983 were left out.
-
Invoice 1234507700900123 was paid.
-
He wrote to k.hollister@example.com that night.
e-mail address likely k.hollister@example.com
Write to lscp.enquiries@example.gov.uk for a copy.
e-mail address possible lscp.enquiries@example.gov.uk
Not addresses: @home, a@b, name@ example.com.
-
They moved to 14 Alder Road in the spring.
street address likely 14 Alder Road
The police went to Flat 3, 27B Mill Lane.
street address likely Flat 3, 27B Mill Lane
He lived at Flat 12, Harebell House.
street address likely Flat 12, Harebell House
Contact us at 200 Station Road.
street address possible 200 Station Road
In 2014 Crown Court hearings were few; 12 High Court days were lost.
-
On 14 May Street lighting was discussed. 10 Working Days passed. 3 Way.
-
AB 12 34 56 C and AB123456D were on the card.
identifier likely AB 12 34 56 C; identifier likely AB123456D
QQ 12 34 56 C, GB123456A and AB 12 34 56 E are none.
-
The police log number 1234567 was closed.
identifier likely 1234567
Crime reference 42/12345/14 was never followed up.
identifier likely 42/12345/14
His hospital number is T123456.
identifier likely T123456
The order in ZE12C00345 was made in May.
identifier likely ZE12C00345
Case number 123456 was opened.
identifier possible 123456
The log number 2014 is a year; the case number is not known.
-
ISBN 978 0 11 322222 2 and BS 7666 are public.
-
