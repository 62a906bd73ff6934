# Text as people paste it: it must be read, whatever it holds.

The mother's partner ('Mr B') said: "I don't know" – and left.

Why did professionals not see the child's lived experience?

How well did agencies work together? (see para. 4.12-4.15; pp. 17–19)

• Bullet point; - another; * a third; 1) numbered; (a) lettered; b) half

“Neglect” is ‘persistent failure’ to meet a child’s needs…

The family’s GP (Dr. X) e-mailed the social worker @ 10:30 on 12/06/2014.

See http://www.example.org/scr?id=12&x=%20#top or mail jo.b@example.org

50% of cases; £1,200; +44 20 7946 0000; 3 x 4 = 12; A&E; C++; #hashtag

Working Together to Safeguard Children (2018): Chapter 4, s.17/s.47

note:child and re:the case, i.e. e.g. etc. at16:30

:-) ;-) :( <3 ^_^ ¯\\_(ツ)_/¯

{"json": ["a", 1, null], "b": {}}

<p class="x">Some <b>HTML</b> &amp; more</p>

'; DROP TABLE passages; --

SELECT * FROM x WHERE a = 'b' OR 1=1

\\ \\\\ / // | || & && ! !! ~ ` ^ $ % # @

a\x00b\x01c\xff\xfe\x80 \xed\xa0\x80

\xef\xbb\xbfBOM and zero\xe2\x80\x8bwidth

tab\tand\nnewline\r\nand more

"unclosed quote (and bracket

the child’s 'own' words" he said) and left

Theme: neglect. Area: Northshire. Year: 2014. Age: 3 weeks.

I was told: “stay away!” “Why?” ‘Because.’

5'6" tall; 6" nails; the 1990's; '90s

مرحبا שלום 日本語 한국어 Ελληνικά кириллица ไทย हिन्दी

👶🏽 👨‍👩‍👧 emoji 🙂
