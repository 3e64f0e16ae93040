/**
 * What a Cyrillic sound may stand for in traditional script: `sound choices context:choices …`, the first choices for every
 * other context. A choice is letters and a cost in half nats (2 × −ln of its share), the cheapest first.
 *
 * Sounds as in text/cyrillic.ts, letters as in text/hudum.ts; A U O are ᠠ ᠤ ᠣ in back words and ᠡ ᠦ ᠥ in front words, - is
 * nothing. Contexts are made in cyrillic-signs.ts, the narrowest wins; in them stand
 * - letters that touch the sound (# and $ are the edges of the word): `=` both, `<` the one before, `>` the one behind and
 *   what follows it, `!` both or the two behind, and more, `*` before and place, `/` place and the vowel before;
 * - else for a vowel ^ first, m middle, $ end, then # at the start of the word, p behind ш ч ж й; for a consonant v before
 *   a vowel, i before и я е ё ю ь ы, c before a consonant, $ at the end, then ^ at the start, c behind a consonant;
 *   `.B` `.F` only in back, in front words.
 *
 * The shares were counted on one half of the words of npm written-mongol-keyboard 1.3.5 (see README); they hold no word.
 */
export const FROM_RULES = `
' i0-5
E é1yA4yO4 m:é0yA4yO6 ^:é0 ^#:yO1yA3yi4i5
Q i1-1
R i1yA2 m:yA0i5 ^:i0 ^#:yA1i1
Ra yA1yAgA2yAgAqi6
W yü3yU3ü4
Z yO1yA4i6 ^:yO0i5
Zo yOgA2yOO2
a A1-4U5 m:A1-3U4 ^:A0-5 $:A0U5 ^p:-1A2 m.F:-0 /ma:A0U4 /mu:-1A2U4 /mi:A0U6 /mR:A0U5-6 *gm:A0U4 *tm:U1A2-6 *dm:A0U4 *hm:A0-4 *mm:A0U4 *vm:A1U2 *cm:A0U6i6 *Rm:-1gA1 *um:A1wA2 *q^:-0 >n$:A0U5 >g$:A0i4U5 >mC:A0U4-5 >gV:A1-3 <rh:A0-5 <bg:A0U6 =Vlh:A0-4 =Clh:A0-6 =Llh:-0A5 =Lvl:A1i2 =Cvr:U0 !LlgC:U1A2
aR AyA0
aa AgA1A3iyA4UgA6 ^:AgA1A3igA6 m:AgA1A3iyA3UgA5 mp:iyA0igA5 $p:iyA1igA2 $.F:a1 <gr:A0
ay Ayi1Ai2 m:Ayi0Uyi6 $:Ai0 ^:Ayi0AgA6 ^#:Ayi1AyU3 >$$:Ai0
b b0
c c0cA4 $:cA0cU6C6 c:cA1cO4cU5 i:c1C2 >s:c0 !ac:s1c3
d d0dA5 c:dA1dU3d4dO5 $:d1dA4dU5dO6 !ug:d0dU3 !go:dO0tO5 !ve:d0
e A1-4U5i6 m:A1-3U5i6 ^:A0 m.B:-1e3ü5 /mü:-1A2U4 /me:A0U5i6-6 *tm:U1A2-5 *dm:A0U5-6 *rm:A1-4i4U6 *gm:A0U5i5 *vm:A1U2i4 *d^:A0i6 *z^:A0i3 *n^:A0i4 >n$:A0U5i6 <rh:A0-5i6 <lg:A2-3i3U3 =Llh:-0A5 =Clh:A0-6 =Cvr:U0 !ClgC:A0i4
ee AgA1iyA4A4igA6AgAgA6Ai6 mp:iyA1igA2 m:AgA1iyA3A4UgA6 $p:Ai0iyA4 *gm:A1AgA2igA5
ey Ai0Ayi4
f f0
g g0q6 $:g0gA5 v:g0q5 c:g0gA5N5 vc:g0q4 vc.F:g0q3 <sv:q1g2 <tv:q1g1 <ic:g1gi3N5 >l:g0gA5 >n:N1gA3gi3 =an:N0 =id:g0 =lo:g0Og5 =ön:gA0N3
h qU1q2 $:qU0 v:q0qU5 i:q0 c:qA1qU3qi4qO4 vc:q0qU6 $c:qA1qi3qU4qO5q6 c^:q1h2 ic.B:q0g6 >u^:q0qU5 !go:qO0 !or:q0qO5
i i0 m:i0A6 ^:i0A6 ^#:i0yA5 /ma:i0A6 /mö:i0A6-6 /mü:i0U4 *dm:i1A3U4 *tm:U2i2A3 <#h:yA0i3
ia iyA0igA6
io iyA1iO4igA6
iu igU0iU5
iy Ayi2i3ii4Ai4Uyi5 m:Ayi2i3ii3Uyi5 ^:Ayi1i4igi4ii5 $:Ai0i4 mp:ii1i2 m.B:i1ii2 m.F:Ayi1Uyi4i4Oyi6ii6 *qm:i0
j j1ji3jU5 i:j0 v:j0ji4 c:ji0 $:jU1ji2 <m$:ji0 <Zc:jO0 >a^:ji1j2
k k0g6
l l0 c:l0lA5 $:l0lA5 c.F:l0lA4 <ic:l0lA5li5 <uc:l0lA4lU5 <üc:l0lA4lU6li6 >r:lA1l3li4 =ag:l0lA3
m m0mA4 c:m1mA3mU6mO6 <oc:m1mO3 >b:m0N5 >r:mU1mA3mO3 >g:mA1mO4m4mU6 >j:m0 =og:mO0 !tg:mA0m4
n n0N4 c:n1N2 $.B:n0N3 <ec:N1n1 >d:n0N4 >h:N0 >c:n0 >j:n0N4 >x:N0n6 =üs:N1nA2n4
ng Ng0
o O1A3U6 m:A1O2U5 ^:O0 $:A1O2-5 ^p:O0-5 m.F:o1-3 /mi:A0O4U6 *sm:O2A2-4U4 *rm:A2O2-4U6i6 *g^:O0OO5U6 *s^:O0U6 >gV:O1-3A6 >h$:A0U5-6O6 >r$:O1U4A4i6 <tr:O0U3 <lv:-1O2 <th:U1O2A5 <#r:O0U5
oo OgO2OgA4O4OO5iyA5AgA5UgA6 ^:OgO1OO4O4OgA6 mp:iyA0
oy Oyi1Ai4Ayi4Oi5 $:Ai1Oi2 ^:Oyi0OgO5
p p0
q ci1c2 $:ci0 c:ci0cA5 i:c0ci6 v:c0 vc:c0 v^.B:ci0c4 <v$:ci0cU4
r r0rA6 $:r0ri6rA6 c:r0rA5ri5 <ac:r0rA5ri6rU6 <uc:r0rA4rU6 <oc:r0rO5
s s1sU4sA6 c:s1sU2sA4sO6 v:s0gs5 $:sU1s2 i:s0 vc:s1Ags4Ugs5 <vv:s0 <gv:s0 <mv:s0 <nv:s1Os3Us5 <jv:gs0 !hi:s0
t t1tA4d5tU6 v:t0d6 c:tA2d2tU4tO5 $:tA2tU2t3 i:t0 vc:t0d6 cc:tA1tU4d4tO5 $c:tA1tU2t4 c^:t0 <l$:tA0tU4 <E$:t0 >g:d0tA4tO6 !go:tO1d2tA6
u U0i5 m:U1ü5-5Uyi5 ^p:i1U2 *h^:U0w6 >aC:U1w1
uu AgU1UgU4igU5UU5U5 $:AgU2AU3UU4U4igU5 mp:igU0U6 ^p:igU2UU2U3 *lm:AgU0UgU5 *h$:AU1U3 *nm:AgU0 *gm:AgU2U2UgU5OgU6 *g^:UU0 *c^:UU1UgU2 >d$:U0 <dl:AgU0UgU3 <rl:AgU0UgU4igU6 <zl:AgU0 !#hlV:AU0
uy Uyi1Ui3Uqi6 $:Ui0 m:Uyi0 ^:Uyi0Ui6UyU6
v b0bA5 v:b0w6 i:b0w5 v^:w0 i^:w0 <Zc:bO0 >g:bA1bO3bU5b6 >r:bA1bU3bO5w6 >c:b0bU3 >n:bA0 =as:b0bU4
x s1si3x3 i:s0x5 c:si0s4 $:si0s6 vc:s0 v:s0x4 v^:x1si3s3 v^.B:x1si2s4 v^.F:x1s1 >o^:x0 >u^:s1x2 !av:si0x3
y yi1i2
z j0jA4 c:jA0jO6 $:jA1z5 i:j1z2 <ic:s1
ö O1A2U5 ^:O0A5 m:A1O4U4i6-6 $:A1i3 ^p:O1i2 ^#:O0A4 /mö:A1O3U4i6-6 *gm:A0U5O6 *vm:U1O3A4 >h$:A0O5U6-6 >xV:i1O2 <th:O1U2 <#v:A1O2
öö OgA1AgA4UgA4A6iyA6O6 mp:iyA1gA4OgA5 ^#:OgA0ObA4 *z^:OgA1OgAgA2
ü U0 ^p:i1U2 *b^:U0O5 *z^:U0i3 *h^:U0O5
üy Ui1üyi4Uyi4üi6Ayi6 m:üyi2Uyi2Ayi4 ^:Ui0 m.B:üyi0
üü AgU1igU4UgU4AU6U6 $:AU2AgUU2igUU4U5UU5 ^:AgU2AU4U4UgU4UU4igU6 mp:igU0 *tm:UgU0AgU4 *lm:AgU0igU6UgU6 *n^:igu1AgU2 <dl:AgU0UgU4 !VglC:U0
`
