/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The names of glyphs (Adobe Glyph List: the Latin and Greek letters, and the
 * signs of ordinary text), and the encodings that fonts go by (ISO 32000-1,
 * annex D).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pdf_font.h"

/* Each between spaces, with the character in hexadecimal. */
static const char names[] =
	" A=41 AE=c6 Aacute=c1 Abreve=102 Acircumflex=c2 Adieresis=c4"
	" Agrave=c0 Alpha=391 Amacron=100 Aogonek=104 Aring=c5 Atilde=c3"
	" B=42 Beta=392 C=43 Cacute=106 Ccaron=10c Ccedilla=c7"
	" Ccircumflex=108 Cdot=10a Cdotaccent=10a Chi=3a7 D=44 Dcaron=10e"
	" Dcroat=110 Delta=2206 Deltagreek=394 Dslash=110 E=45 Eacute=c9"
	" Ebreve=114 Ecaron=11a Ecircumflex=ca Edieresis=cb Edot=116"
	" Edotaccent=116 Egrave=c8 Emacron=112 Eng=14a Eogonek=118"
	" Epsilon=395 Eta=397 Eth=d0 Euro=20ac F=46 G=47 Gamma=393"
	" Gbreve=11e Gcedilla=122 Gcircumflex=11c Gcommaaccent=122 Gdot=120"
	" Gdotaccent=120 H=48 H22073=25a1 Hbar=126 Hcircumflex=124 I=49"
	" IJ=132 Iacute=cd Ibreve=12c Icircumflex=ce Idieresis=cf Idot=130"
	" Idotaccent=130 Igrave=cc Imacron=12a Iogonek=12e Iota=399"
	" Iotadieresis=3aa Itilde=128 J=4a Jcircumflex=134 K=4b Kappa=39a"
	" Kcedilla=136 Kcommaaccent=136 L=4c Lacute=139 Lambda=39b"
	" Lcaron=13d Lcedilla=13b Lcommaaccent=13b Ldot=13f Ldotaccent=13f"
	" Lslash=141 M=4d Mu=39c N=4e Nacute=143 Ncaron=147 Ncedilla=145"
	" Ncommaaccent=145 Ntilde=d1 Nu=39d O=4f OE=152 Oacute=d3 Obreve=14e"
	" Ocircumflex=d4 Odblacute=150 Odieresis=d6 Ograve=d2 Ohm=2126"
	" Ohungarumlaut=150 Omacron=14c Omega=2126 Omegagreek=3a9"
	" Omicron=39f Oslash=d8 Otilde=d5 P=50 Phi=3a6 Pi=3a0 Psi=3a8 Q=51"
	" R=52 Racute=154 Rcaron=158 Rcedilla=156 Rcommaaccent=156 Rho=3a1"
	" S=53 Sacute=15a Scaron=160 Scedilla=15e Scircumflex=15c"
	" Scommaaccent=218 Sigma=3a3 T=54 Tau=3a4 Tbar=166 Tcaron=164"
	" Tcedilla=162 Tcommaaccent=162 Theta=398 Thorn=de U=55 Uacute=da"
	" Ubreve=16c Ucircumflex=db Udblacute=170 Udieresis=dc Ugrave=d9"
	" Uhungarumlaut=170 Umacron=16a Uogonek=172 Upsilon=3a5"
	" Upsilondieresis=3ab Uring=16e Utilde=168 V=56 W=57 Wcircumflex=174"
	" X=58 Xi=39e Y=59 Yacute=dd Ycircumflex=176 Ydieresis=178 Z=5a"
	" Zacute=179 Zcaron=17d Zdot=17b Zdotaccent=17b Zeta=396 a=61"
	" aacute=e1 abreve=103 acircumflex=e2 acute=b4 adieresis=e4 ae=e6"
	" agrave=e0 alpha=3b1 alphatonos=3ac amacron=101 ampersand=26"
	" aogonek=105 approxequal=2248 aring=e5 arrowboth=2194"
	" arrowdown=2193 arrowleft=2190 arrowright=2192 arrowup=2191"
	" arrowupdn=2195 asciicircum=5e asciitilde=7e asterisk=2a at=40"
	" atilde=e3 b=62 backslash=5c bar=7c beta=3b2 blackcircle=25cf"
	" blacksmallsquare=25aa blacksquare=25a0 blackstar=2605 braceleft=7b"
	" braceright=7d bracketleft=5b bracketright=5d breve=2d8"
	" brokenbar=a6 bullet=2022 bulletoperator=2219 c=63 cacute=107"
	" careof=2105 caron=2c7 ccaron=10d ccedilla=e7 ccircumflex=109"
	" cdot=10b cdotaccent=10b cedilla=b8 cent=a2 checkmark=2713 chi=3c7"
	" circle=25cb circumflex=2c6 colon=3a comma=2c controlDEL=7f"
	" copyright=a9 currency=a4 d=64 dagger=2020 daggerdbl=2021"
	" dbllowline=2017 dblverticalbar=2016 dcaron=10f dcroat=111"
	" degree=b0 delta=3b4 dieresis=a8 divide=f7 divisionslash=2215"
	" dmacron=111 dollar=24 dotaccent=2d9 dotlessi=131 e=65 eacute=e9"
	" ebreve=115 ecaron=11b ecircumflex=ea edieresis=eb edot=117"
	" edotaccent=117 egrave=e8 eight=38 eightinferior=2088"
	" eightsuperior=2078 ellipsis=2026 emacron=113 emdash=2014"
	" endash=2013 eng=14b eogonek=119 epsilon=3b5 epsilontonos=3ad"
	" equal=3d equalsuperior=207c eta=3b7 etatonos=3ae eth=f0 euro=20ac"
	" exclam=21 exclamdown=a1 f=66 ff=fb00 ffi=fb03 ffl=fb04 fi=fb01"
	" figuredash=2012 filledbox=25a0 five=35 fiveeighths=215d"
	" fiveinferior=2085 fivesuperior=2075 fl=fb02 florin=192 forall=2200"
	" four=34 fourinferior=2084 foursuperior=2074 fraction=2044"
	" franc=20a3 g=67 gamma=3b3 gbreve=11f gcedilla=123 gcircumflex=11d"
	" gcommaaccent=123 gdot=121 gdotaccent=121 germandbls=df grave=60"
	" greater=3e greaterequal=2265 guillemotleft=ab guillemotright=bb"
	" guilsinglleft=2039 guilsinglright=203a h=68 hbar=127"
	" hcircumflex=125 horizontalbar=2015 hungarumlaut=2dd hyphen=2d"
	" hyphentwo=2010 i=69 iacute=ed ibreve=12d icircumflex=ee"
	" idieresis=ef igrave=ec ij=133 ilde=2dc imacron=12b increment=2206"
	" infinity=221e integral=222b iogonek=12f iota=3b9 iotatonos=3af"
	" itilde=129 j=6a jcircumflex=135 k=6b kappa=3ba kcedilla=137"
	" kcommaaccent=137 kgreenlandic=138 l=6c lacute=13a lambda=3bb"
	" lcaron=13e lcedilla=13c lcommaaccent=13c ldot=140 ldotaccent=140"
	" less=3c lessequal=2264 logicalnot=ac longs=17f lozenge=25ca"
	" lslash=142 lsquare=2113 m=6d macron=af middot=b7 minus=2212"
	" minute=2032 mu=b5 mu1=b5 mugreek=3bc multiply=d7 n=6e nacute=144"
	" napostrophe=149 nbspace=a0 ncaron=148 ncedilla=146"
	" ncommaaccent=146 nine=39 nineinferior=2089 ninesuperior=2079"
	" nonbreakingspace=a0 notequal=2260 nsuperior=207f ntilde=f1 nu=3bd"
	" numbersign=23 numero=2116 o=6f oacute=f3 obreve=14f ocircumflex=f4"
	" odblacute=151 odieresis=f6 oe=153 ogonek=2db ograve=f2"
	" ohungarumlaut=151 omacron=14d omega=3c9 omicron=3bf one=31"
	" onedotenleader=2024 oneeighth=215b onehalf=bd oneinferior=2081"
	" onequarter=bc onesuperior=b9 onethird=2153 openbullet=25e6"
	" ordfeminine=aa ordmasculine=ba oslash=f8 otilde=f5 overscore=af"
	" p=70 paragraph=b6 parenleft=28 parenleftinferior=208d"
	" parenleftsuperior=207d parenright=29 parenrightinferior=208e"
	" parenrightsuperior=207e partialdiff=2202 percent=25 period=2e"
	" periodcentered=b7 perthousand=2030 phi=3c6 pi=3c0 plus=2b"
	" plusminus=b1 plussuperior=207a primereversed=2035 product=220f"
	" psi=3c8 q=71 question=3f questiondown=bf quotedbl=22"
	" quotedblbase=201e quotedblleft=201c quotedblright=201d"
	" quoteleft=2018 quoteleftreversed=201b quotereversed=201b"
	" quoteright=2019 quoterightn=149 quotesinglbase=201a quotesingle=27"
	" r=72 racute=155 radical=221a rcaron=159 rcedilla=157"
	" rcommaaccent=157 registered=ae rho=3c1 ring=2da s=73 sacute=15b"
	" scaron=161 scedilla=15f scircumflex=15d scommaaccent=219"
	" second=2033 section=a7 semicolon=3b seven=37 seveneighths=215e"
	" seveninferior=2087 sevensuperior=2077 sfthyphen=ad sigma=3c3"
	" sigma1=3c2 sigmafinal=3c2 six=36 sixinferior=2086 sixsuperior=2076"
	" slash=2f slong=17f softhyphen=ad space=20 spacehackarabic=20"
	" sterling=a3 summation=2211 t=74 tau=3c4 tbar=167 tcaron=165"
	" tcedilla=163 tcommaaccent=163 theta=3b8 thorn=fe three=33"
	" threeeighths=215c threeinferior=2083 threequarters=be"
	" threesuperior=b3 tilde=2dc trademark=2122 triagdn=25bc"
	" triagrt=25ba triagup=25b2 two=32 twodotenleader=2025"
	" twodotleader=2025 twoinferior=2082 twosuperior=b2 twothirds=2154"
	" u=75 uacute=fa ubreve=16d ucircumflex=fb udblacute=171"
	" udieresis=fc ugrave=f9 uhungarumlaut=171 umacron=16b underscore=5f"
	" underscoredbl=2017 universal=2200 uogonek=173 upsilon=3c5"
	" upsilondieresistonos=3b0 uring=16f utilde=169 v=76 verticalbar=7c"
	" w=77 wcircumflex=175 whitebullet=25e6 whitecircle=25cb"
	" whitesmallsquare=25ab whitesquare=25a1 whitestar=2606 x=78 xi=3be"
	" y=79 yacute=fd ycircumflex=177 ydieresis=ff yen=a5 z=7a zacute=17a"
	" zcaron=17e zdot=17c zdotaccent=17c zero=30 zeroinferior=2080"
	" zerosuperior=2070 zeta=3b6"
	" ";

/* Codes 0x80 to 0x9f; those without a character are bullets. The others are
 * those of Latin 1. */
static const uint16_t win[] = { 0x20ac, 0x2022, 0x201a, 0x0192, 0x201e, 0x2026,
				0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
				0x0152, 0x2022, 0x017d, 0x2022, 0x2022, 0x2018,
				0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
				0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x2022,
				0x017e, 0x0178 };

/* Codes 0x80 to 0xff. */
static const uint16_t mac[] = {
	0x00c4, 0x00c5, 0x00c7, 0x00c9, 0x00d1, 0x00d6, 0x00dc, 0x00e1, 0x00e0,
	0x00e2, 0x00e4, 0x00e3, 0x00e5, 0x00e7, 0x00e9, 0x00e8, 0x00ea, 0x00eb,
	0x00ed, 0x00ec, 0x00ee, 0x00ef, 0x00f1, 0x00f3, 0x00f2, 0x00f4, 0x00f6,
	0x00f5, 0x00fa, 0x00f9, 0x00fb, 0x00fc, 0x2020, 0x00b0, 0x00a2, 0x00a3,
	0x00a7, 0x2022, 0x00b6, 0x00df, 0x00ae, 0x00a9, 0x2122, 0x00b4, 0x00a8,
	0x2260, 0x00c6, 0x00d8, 0x221e, 0x00b1, 0x2264, 0x2265, 0x00a5, 0x00b5,
	0x2202, 0x2211, 0x220f, 0x03c0, 0x222b, 0x00aa, 0x00ba, 0x03a9, 0x00e6,
	0x00f8, 0x00bf, 0x00a1, 0x00ac, 0x221a, 0x0192, 0x2248, 0x2206, 0x00ab,
	0x00bb, 0x2026, 0x00a0, 0x00c0, 0x00c3, 0x00d5, 0x0152, 0x0153, 0x2013,
	0x2014, 0x201c, 0x201d, 0x2018, 0x2019, 0x00f7, 0x25ca, 0x00ff, 0x0178,
	0x2044, 0x20ac, 0x2039, 0x203a, 0xfb01, 0xfb02, 0x2021, 0x00b7, 0x201a,
	0x201e, 0x2030, 0x00c2, 0x00ca, 0x00c1, 0x00cb, 0x00c8, 0x00cd, 0x00ce,
	0x00cf, 0x00cc, 0x00d3, 0x00d4, 0xf8ff, 0x00d2, 0x00da, 0x00db, 0x00d9,
	0x0131, 0x02c6, 0x02dc, 0x00af, 0x02d8, 0x02d9, 0x02da, 0x00b8, 0x02dd,
	0x02db, 0x02c7
};

/* Codes 0xa0 to 0xff. */
static const uint16_t standard[] = {
	0x0000, 0x00a1, 0x00a2, 0x00a3, 0x2044, 0x00a5, 0x0192, 0x00a7, 0x00a4,
	0x0027, 0x201c, 0x00ab, 0x2039, 0x203a, 0xfb01, 0xfb02, 0x0000, 0x2013,
	0x2020, 0x2021, 0x00b7, 0x0000, 0x00b6, 0x2022, 0x201a, 0x201e, 0x201d,
	0x00bb, 0x2026, 0x2030, 0x0000, 0x00bf, 0x0000, 0x0060, 0x00b4, 0x02c6,
	0x02dc, 0x00af, 0x02d8, 0x02d9, 0x00a8, 0x0000, 0x02da, 0x00b8, 0x0000,
	0x02dd, 0x02db, 0x02c7, 0x2014, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
	0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
	0x0000, 0x0000, 0x00c6, 0x0000, 0x00aa, 0x0000, 0x0000, 0x0000, 0x0000,
	0x0141, 0x00d8, 0x0152, 0x00ba, 0x0000, 0x0000, 0x0000, 0x0000, 0x0000,
	0x00e6, 0x0000, 0x0000, 0x0000, 0x0131, 0x0000, 0x0000, 0x0142, 0x00f8,
	0x0153, 0x00df, 0x0000, 0x0000, 0x0000, 0x0000
};

/* "uni00E9", "u1F600": the digits say it. */
static uint32_t by_digits(const char *name, size_t n)
{
	uint32_t v = 0;
	size_t at = n > 3 && memcmp(name, "uni", 3) == 0 ? 3 : 1;
	if (n < 5 || name[0] != 'u' || n - at < 4 || n - at > 6 ||
	    (at == 3 && n != 7))
		return 0;
	for (size_t i = at; i < n; i++) {
		char c = name[i];
		if (c >= '0' && c <= '9')
			v = v << 4 | (uint32_t)(c - '0');
		else if (c >= 'A' && c <= 'F')
			v = v << 4 | (uint32_t)(c - 'A' + 10);
		else
			return 0;
	}
	return v < 0xd800 || (v > 0xdfff && v <= 0x10ffff) ? v : 0;
}

uint32_t pdf_named_char(const char *name, size_t n)
{
	char key[48];
	/* "a.alt" is another form of "a". */
	const char *dot = memchr(name, '.', n);
	if (dot && dot > name)
		n = (size_t)(dot - name);
	if (n == 0 || n + 3 > sizeof key || memchr(name, '=', n))
		return 0;
	snprintf(key, sizeof key, " %.*s=", (int)n, name);
	const char *found = strstr(names, key);
	if (found)
		return (uint32_t)strtoul(found + strlen(key), NULL, 16);
	return by_digits(name, n);
}

uint32_t pdf_encoded_char(enum pdf_encoding e, unsigned char code)
{
	switch (e) {
	case PDF_ENCODING_WIN:
		if (code == 0x7f)
			return 0x2022;
		if (code >= 0x80 && code < 0xa0)
			return win[code - 0x80];
		return code < ' ' ? 0 : code;
	case PDF_ENCODING_MAC:
		if (code >= 0x80)
			return mac[code - 0x80];
		return code < ' ' || code == 0x7f ? 0 : code;
	case PDF_ENCODING_STANDARD:
		if (code >= 0xa0)
			return standard[code - 0xa0];
		if (code == '\'')
			return 0x2019;
		if (code == '`')
			return 0x2018;
		return code < ' ' || code >= 0x7f ? 0 : code;
	case PDF_ENCODING_NONE:
		break;
	}
	return 0;
}
