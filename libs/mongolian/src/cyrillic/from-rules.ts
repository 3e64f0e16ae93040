/**
 * What a Cyrillic sign may stand for in traditional script, cheapest first: `sign context:letters cost,…`.
 *
 * Letters as in the list of text/hudum.ts; A U O are ᠠ ᠤ ᠣ in back words and ᠡ ᠦ ᠥ in front words, - is nothing; costs are half nats (2 × −ln of the share).
 * Context of a vowel: ^ first syllable, m middle, $ end; then # at the start of the word, p behind ш ч ж й.
 * Context of a consonant: v before a vowel, i before и я е ё ю ь ы, c before a consonant, $ at the end; then ^ at the
 * start of the word, c behind a consonant. `.B` `.F` back and front words only, `*` anywhere else.
 *
 * The shares were counted on one half of the words of npm written-mongol-keyboard 1.3.5 (see README); they hold no word.
 */
export const FROM_RULES: readonly string[] = `
а *:A1,-4,U5,i7 $:A0,U6,gA7,-8,gU9 ^:A0,i6 ^p:i1,A2 m:A1,-3,U4,i9
аа *:AgA1,A3,iyA5,UgA6,igA7 m.B:AgA1,A2,UgA4,iyA5 mp:iyA0,igA4,A8
ай *:Ayi1,Ai2,Uyi7,AgA8 $:Ai0 ^:Ayi0,AgA6,Ai8,AyU9,A9 m:Ayi0,Uyi5
аю *:AyU0
ая *:AyA0,Ayi6,iyA8
б *:b0
в *:b0,bA5,bU7,w7,bi8,bO8
г *:g0,q6,N7,gA7,gi9 $:g0,gA4,gi9 c:g0,N5,gA5,gi6 v:g0,q5 vc:g0,q4
д *:d0,dA5,dU7,dO9 c:dA1,dU3,d4,dO5
е *:é1,yA4,yO5,yi7,i9,AyA9
еэ *:yA1,yAgA3,yé5,Oye5,iyA5
еө *:yOgA1,yO3,yUgA3
ж *:j1,ji3,jU5 $:jU1,ji2,cU7,j9 c:ji0,jO7 i:j0 v:j0
з *:j0,jA4,z9 $:jA0,ji6,zA6,jU6,z6,zi7 c:jA0,jO6,z9,jU9
и *:i0,A7,U8,gi8 m:i0,A6,gi7,U8
иа *:iyA0,igA5,giyA7,i8
ие *:AyA1,iyA3
ий *:Ayi2,i3,ii3,Ai4,Uyi6,igi7 $:Ai0,i5,Ui6,ii6 m:Ayi2,i3,ii3,Uyi5,Oyi7 m.B:i1,ii2,Ayi8 m.F:Ayi1,i4,Uyi4,Oyi6,ii6,Uyii9 mp:ii0,i6,Ayi9
ио *:iyA1,iO3,giyA6,iyOO7,igA7,i7
иу *:igU0,iU8,igO9,iyOU9
иэ *:iA0
ию *:eyü0
ия *:iyA0
й *:yi1,i2
к *:k0,g5,qi8
л *:l0,lA7 $:l0,lA5,li8 c:l0,lA5,li8,lU8
м *:m0,mA4,mU7,mO8
н *:n0,N4 c:n1,N2 c.F:n1,N1,nA9
нг *:N0
о *:O1,A3,U6,-8,gO9 $:A1,O3,-6,gO6,gA7,yOU9 ^:O0,U7,OO9 m:A1,O2,U6,-6,gO7,i9
ой *:Oyi1,Ai3,Oi5,Ayi5,Uyi8 $:Ai1,Oi3 ^:Oyi0,Oi6,OgO7,Uyi8 m:Oyi1,Ayi3,Uyi7,gOyi8
оо *:OgO2,O4,OgA4,OO4,iyA5,UgA6 $:OgA3,A3,OgO4,UgA4,AgA4,iyA5 ^:OgO1,OO3,O4,OgA7 m:OgA3,iyA3,O4,OgO4,AgA4,UgA5
п *:p0
р *:r0,rA6,ri6,rU9 c:r0,rA5,ri5,rU7,rO8
с *:s0,sU4,sA6,sO8 $:s1,sU2,sA6,sO7 c:s1,sU2,sA4,sO6
т *:t1,tA4,d5,tU6,tO9 $:tU2,tA2,t3 c:d2,tA2,tU4,tO6,t7 cc:tA1,tU3,d4,tO5,t8 v:t0,d7
у *:U0,i5 ^p:i1,U2,A8 m:U1,-5,gU5,ü6,Uyi6,üyi6
уй *:Uyi1,Ui4,gUi5,gUyi6,Uqi6,UyU7 $:Ui1,gUi2 ^:Uyi0,UyU5,Uqi5,UU7
уу *:AgU1,UgU4,igU5,UU5,U6,AU7 $:AgU2,AU3,UU3,U5,igU6,UgU6 ^:AgU2,UU2,UgU5,igU5,AU7,U8 mp:igU0,U7,AgU7,UU7,UgU9
ф *:f0
х *:qU1,q2,qA8 $:qU0 $c:qA1,qi3,qO4,qU5,q6 c:qA1,qU3,qO4,qi4,gA8,gU8 i:q0 v:q0
ц *:c0,cA4,cO7,C8,cU9 $:cA0,C4,cU8,cO8,CU9,c9 c:cA1,cO3,cU5,ci9
ч *:c1,ci1,cU9 $:ci0,cU7 c:ci0,cA6,cU9 i:c0 v:c0
ш *:s1,x3,si4 $:si0,s5,xi7,x8,xA9 c:si1,s3,xi7,xO9 i:s0,x5 v:s1,x2 v^:x1,s1
ъ *:i1,-2
ь *:i0,-5
э *:A1,-4,U5,i6 $:A1,gi4,gA5,i6,gU7 ^:A0,i8 m:A1,-3,U5,i6 m.B:e1,ü4,-5,ge6,é8,i8
эй *:Ai0,Ayi4
ээ *:AgA1,A4,iyA4,igA5,UgA6,Ai7 ^:AgA1,A4,AgAgA4,igA5 m.F:AgA1,A3,iyA3,UgA5,igA7
ю *:yU2,yUyi3,yü3,A5,ü5,i5
юу *:yU1,yUU3,yAgU3,gyU5
юү *:yAU2,yAgU2,yU3
я *:i1,yA2 ^:i0,yA4 ^#:yA1,i1
яа *:yA1,yAgA3,yAgAqi5
ё *:yO1,yA3,i7,yU7,iyO9
ёо *:yOO2,yOgA3,yO4,iyA4,yOgO5
ү *:U0,i6,O7
үй *:Ui1,üyi4,üi5,Uyi5,gUi6,Ayi6 m:üyi1,Uyi3,Ayi3,gUyi6,üi7
үү *:AgU1,UgU4,igU4,U6,AU6,UU6 $:AgUU2,AU2,igUU4,UU4,U7,üü7 ^:AgU2,UU3,U4,AU4,UgU5,igu7 mp:igU0,OgU8,UgU8,iU8,igü8
ө *:O1,A2,U5,-7,i7,gA8 $:A1,gi3,gA4,gO6,i6 ^:O0,A6,U8,i8 m:A1,U4,O4,-6,i6,gA7
өө *:OgA1,UgA4,AgA4,A6,iyA6,O6 ^:OgA1,OgAgA5,O6,UgA7,OqA7,ObA8
щ *:xi1,x2
ы *:i1
`
  .trim()
  .split('\n')
