/**
 * What a traditional sound may stand for in Cyrillic: `sound choices context:choices …`, the first choices for every other
 * context. A choice is letters and a cost in half nats (2 × −ln of its share), the cheapest first.
 *
 * Sounds as in text/hudum.ts, letters as in text/cyrillic.ts; A U are the vowels that follow the first one (а у, о у, э ү,
 * ө ү), - is nothing. Contexts are made in traditional-signs.ts, the narrowest wins; in them stand
 * - letters that touch the sound: `=` both, `>` the one behind, `<` the one before; # and $ are the edges of the word;
 * - what follows, up to three sounds: C consonant, V short, L long, - separated vowel, $ the end;
 * - before that, for a vowel ^ first or m later, for a consonant the kind of the sound before it;
 *   `.a` `.o` `.e` `.ö` only in words of that first vowel, `/` `+` look less far.
 *
 * The shares were counted on one half of the words of npm written-mongol-keyboard 1.3.5 (see README); they hold no word. The
 * last rows, letters of loans it does not have, were written by hand.
 */
export const TO_RULES = `
-a A1-4AA5 mC$:A0-4AA6 <m$:-0AA3 <g$:A0AA6 <q$:-0A4
-e A1-3AA4
C c0
L lh0
N n0g4 =an:g0gA5 =en:g0 =in:g0 =ab:m1n3
a A0-4 +m$:-0A5AA6 +mV$:-0A6 +mCL:-0A3 +mVC:-0 /mCVC:-1A2 mCCVC.a:A1-1 mCCV$.o:A0a6 mCC$.o:A0a4 <gCVC:A0 <gCLC:A0 <yCCV:-0A5
aga AA1gA2AgA4 ^:AA1AgA3AgAA6
agai gAy0AgAy6
agu UU0
ai Ay0
ayi Ay0
b v1b1 +C:v0 /VVC:v0b6 /VLC:v0 /VC:b0 /LC:b0 /CV:b0 =ma:b0 =la:b0Av4 =ra:v0Av4 =le:b0 =re:v0Av4
c q1c1 /CV$:q0c6 /LC:c0q5 =la:c0 =bi:q0 =ai:q0 =ri:q0 =li:q0 =ii:q0 =na:c0 =aa:c0 =ei:q0 =#a:c0 =#i:q0c5 =#o:c0 >a$:c0 >iC:q0c6 >eC:c0q6
d d0t6 +C:t1d2 >qV:t0d3
e A1-3 ^:A0ö6 +mC$:A0 +mCC:A0-4 +mV$:-0 +mVC:-0 +m$:-0A6 +mCL:-0A3 +^VC:-0 /mCV$:A0-6 /mCVC:-1A2 mLC$:A0-5e5 mCCVC:-1A1 mVC$.a:e0 =ldC:-0 =#bV:ö1A2
ege AA1gA4Ag4AgA6gi6 >nVC:Ag0gA5ög5 >r$:gA1AgA4AA5 >yVC:gi0
egei giy0
egü UU0
ei iy2Ay2AA6ey6 <q$:iy0 <t$:Ay0ey5
eyi iy0
f f0
g g0-5 +V:g0Ag6-6 +-:g2-2Ag4 /LVC:g1-2 /V-$:-1g2 /C-$:g1Ag2 /VL$:-0g4 /CV$:g1Ag2 =ee:-0g5 >sV:g1-2
h h0
i i2-2A4R6 m:i2-2A5'6 ^:i2R3A3U5 +mCV:i2-2iy6'6A6 +mC$:i1A3 +mCC:i1A4-4 +m$:-0i5'5 +mCL:-1i3'6 /mCV$:i1iy4A5'6-6 /^CCV:i1R3A3U6 mLCVC:-0i4 mVCVC:-1i3'4 mCCVC:-1i2iy6A6 mCC$:i0A3 mVCCV.a:i0'5A6 ^$CCV.e:i0iy6 ^$CVC.a:A2R2U3 ^$CLC.e:i0A5ö5 ^$CVC.e:i0U5A6 ^$CCL.e:i0A5 mVCVC.e:-0i4A5 ^$CCV.a:A2R2U4i6 ^$CCL.a:A1R2U6 ^CLC.e:i0E6 ^CVC.e:i0 ^CCV.a:R0i6 <qCV$:iy1i3A6 <lC$:A1i3'6-6 <sCV$:i0 <gCLC:i0A4 <g$:i1A2-5 <n$:'1i3A4 =jqV:i0
iga gA2igA2AA3 ^:AA0
ige AA2gA3Ag4ig5AgA6
igi ig1gA3iy4
igu UU1iU3 m:UU1iU2 =nrC:üü0
igü UU0
ii iy0
iya AA1iA2
iye AA0iE6
j z1j2 /CV$:j0z4 /CLC:z1j1 /VV$:j0z6 /VLC:z1j1 /VVC:j1z2 /LC:z0j4 VCV:z0j3 VCC.a:z0j3 =gi:j0 =ai:j0 =aa:z0j4 =la:z0 =li:j0z5 =ui:j0 =ri:j0 =mi:j0 =ii:j0 =ni:j0 =le:z0 =#i:j1z3 >iC:j0z5 >aC:z0j6 >eC:z0
k k0
l l0
m m0 +-:m0Am4 +L:m0Am6 /CVC:m0Am4
n n0
o A0-5 m:A1-3o6 +mC$:A0o5 +mCV:-1A2o6 +mCC:A0-4
oga AA1gA3ZA5AgA6
ogi Agi2ogi2Ag'3
ogo AA2gA2AgA4 ^:AA1AgA3Ay6
ogu UU0
oi Ay0
oo AA1A2ZA5
oyi Ay0
p p0
q h1Ah3 +L:h0g6 +-:h0g4 /VV$:h0Ah5 /LVC:h0 /CV$:Ah1ah4eh5 /LV$:h0 /CVC:h1g3 /VVC:h0 /CLC:h0g4 /VC:h0 CVC$:h0g3 VVC$:h0Ah5 CV$.a:Ah0 CV$.e:Ah0h6 VV$.ö:h0eh5Ah6 CV$.o:ah0Ah5 CV$.ö:eh0Ah6 =sa:g0 =da:g0 =ra:h0 =uu:Ah0h4 =üü:Ah0h4eh6 =li:h0 =ri:h0 =Ni:h0g6k6 =re:h0 =de:g0h6 =se:g0Ag5h5 =bi:h0 >uC:h0g5
r r0
s s1x2 +C:s0x5 +$:s0 /VV$:s0x3 CVC$:s0x4 VCV.o:s0 =ui:x0 =ii:x0 =ai:x0 =au:s0 =gi:x0 =mi:x0 =aa:s0 =ri:x0 =Ni:x0 =ei:x0 =eü:s0 =bi:x0 =im:z0 =#e:s0 =#a:s0 =#u:s0 =#i:x0 =#o:s0 =#ü:s0 >iC:x0 >oC:s0 >aC:s0 >uC:s0 >eC:s0 >öC:s0c6 >üC:s0
t t0
u -1U3A5 m:-0A5 ^:U0 +mC$:A1UU4-6U6 +mCV:-1A3UU5 +mCC:A1-3UU6 /mCV$:-0A4 mVCVC:-0A4 mCC-$:A0 <a$:UU0 <g$:A1UU2 >rV$:A0 =gwV:U0
uga AA2gA3UgAA4AgA6
ugu UU1UgA4 m:UU0gA6 ^:UgA2UU2UgU4
ui Uy0
uu UU0U6
uyi Uy1Ay3oy6 ^:Uy0
w v1-2
x x0
y y2-3R3E5Z5 +-:-0R5 +L:-0R5E6 /LVC:y0-4 /VVC:R1Z3E4y5W6 =üe:E0
ya R0
ye i1E3EA4
yo Z0
z z0
é E0
ö A0-5 m:A1-2
öge AA1Ag4gA5 ^:AA0Ag5
ögö Ag2A3Ug4
ögü UU1AgUU3
öyi iy0ö4
ü -1U3A5 m:-0A5 ^:U0 +mC$:A1UU4e6 +mCV:-1A3UU5 +mCL:-0UU4 +mCC:A1-4ö4UU5 mC$:-0UU6 <e$:UU0 <eCVC:UU0 >qV$:-0 =bbL:UU0
üge AA3gA3öö4UgAA5Ag5Ug6ög6UgU6
ügü UU0 >yVC:gU0
üi Uy0iy6
üyi iy1üy4Uy4
üü UU0
K k0
R j0
J j0
Q q0
`
