/**
 * What a traditional sign may stand for in Cyrillic, cheapest first: `sign context:letters cost,…`.
 *
 * A U Y are the vowels that follow the first one (а у ы, о у ы, э ү, ө ү), - is nothing; costs are half nats.
 * Context of a vowel (a y before it belongs to it): ^ first or m later, then what follows: $ nothing, 1 one consonant, 2 several to the end,
 * 3 a cluster, L a long vowel, E a last vowel, s a short one; then # at the start of the word, p behind ᠰ ᠱ ᠴ ᠵ,
 * r behind ᠪ ᠮ ᠨ ᠭ ᠯ ᠷ ᠸ ᠩ. Context of a consonant: v i vowel or ᠢ follows, E I the same as the last sound, c a consonant,
 * $ nothing; then ^ at the start, c behind a consonant. `.а` `.о` `.э` `.ө` only in words of that vowel, `*` anywhere else.
 *
 * The shares were counted on one half of the words of npm written-mongol-keyboard 1.3.5 (see README); they hold no word.
 */
export const TO_RULES: readonly string[] = `
a *:A0,-4,AA8 m$:-1,A2,AA5,аа9 m1:A0,а7,AA8,я8 m3:A0,-5,я6,AA8,ё9 mE:A0,U8,-8,а9,о9 mL:-0,A4,я7,и8,AA9 ms:-1,A3,и7,я7,AA9 msr:-1,A2,и8,AA8
ai *:Aй0,ээ7,ай9
aga *:AA1,гA3,AгA4,гAA7,AгAA7,Aй9 ms:гA1,AA2,AгA6,гAA6,Aг8,яA8
agai *:гAй0,AгAй5,гий8,гой8
agi *:Aги1,ги3,AAги5,иг5
ago *:Aго0
agu *:UU0
agui *:AгUй0
agü *:гү1,Aгү3
ayi *:Aй0
e *:A1,-4,U8,ө8,э9,AA9 ^:A0,ө6,и8,U8 ^s:A0,ө6,U6,и7,ю9 m:A1,-3,э8,U9,AA9,ө9 m$:-0,A4,AA6,ө9 m1:A0,э7,ө8,-8,AA9,е9 m3:A0,-4,е8 mE:A0,э7,U7,-7,ө8 mL:-0,A4,AA9 ms:-1,A2,U7,AA8
ei *:ий1,Aй2,эй6,AA6
ege *:AA1,гA3,Aг5,AгA6,ги7,AгAA7
egei *:гий0
egi *:Aг1,AгA4,иг4,хэ4
ego *:аго0
egü *:UU0
egüi *:гUй0
eyi *:ий0,Aй7
i *:и2,-2,A4,я6,ь7,ий7 ^:и2,я3,A3,U5,ий8,ө9 ^3:и2,я2,A3,U6,ий7 ^3p:A2,и2,U4,ий9 ^3p.а:A0,U4,и9 ^3p.э:и0,U5,ий8 ^3r:и1,я1,U8 ^Lp:A2,и2,U3,ө5,ий7,о7 ^s.а:я0,U7 ^sp:A2,и2,U3,ий8 m$:-1,ь5,и5,ий8,A8 m$p:-0 m$r:-2,и3,ь3,A5,ий7 m1:и1,A3,-8,ь9 m1p:и0,A6 m3:и1,A4,-4,ий7,ь8 m3p:и0,-4,A7 m3r.э:A1,-2,и6 mE:и1,ий3,A5,-6,ь7 mEp:и0,A9 mEr:и2,A2,ь4,-5,ө8 mL:-1,и3,ь6,A8,ий9 mLp:-0,и6 ms:-1,и3,ь5,A6,ий7,й9 msp:-0,и5 msr:-2,и2,ь3,A5,ий9
ii *:ий0,и9,ии9
iga *:гA2,AA3,игA3,иA6
igai *:гAй1,игAй1
ige *:AA2,гA3,Aг3,иг5,AгA6,ээ9
igei *:гий1,гAA2
igi *:иг1,ий3,гA4,Aг5
igo *:иU0
igu *:UU1,иU3,үү8
igui *:игUй1,UгUй1
igü *:UU0,гUU7,игUU7,гү9
igüi *:игүй1,гүй2
iya *:AA1,иA2,ьяA7
iye *:AA0,ие7,өө8
iyo *:и2,ё3,я3,ьо3
iyu *:ъё0
o *:A0,-5,о8,AA9 m1:A0,о4,-7 m3:A0,-5,о7,ё7,и8 ms:-1,A3,о6,AA8
oi *:Aй0
oo *:AA1,A3,ёA6
oga *:AA1,гA3,AгA6,ёA6
ogai *:гAй1,AгAй3
oge *:эгэ0
ogi *:Aги1,оги3,Aг4
ogo *:AA2,гA2,AгA3,AгAA7,Aги8,Aй9
ogoi *:гAй0
ogu *:UU0,гA7,AгA7,AгU7,ёU7,AA7
oyi *:Aй0
u *:-1,U3,A4,UU8 ^:U0,о7 m:-0,A4,UU8,U9 m$r:UU2,-2,A2,U7,ий7 m1:A1,UU4,U6,-8,о8,и8 m3:A1,-3,UU6,о8,юU9 mE:A0,-5,U7,UU8,о9 ms:-1,A3,UU4,и7,U7
ui *:Uй0,үй7,Aй7,э7,Uи7
uu *:UU0,U7,юU8,AюU9,Uй9
uga *:AA1,гA3,UгAA3,оо6,AгA7,игA8
ugi *:Uг1,Uги2
ugii *:Uгий0
ugu *:UU0,UгA4,гA7,UгU7
ugui *:UгUй1,гAй2
uyi *:Uй1,Aй3,ой6,U7
ö *:A0,-5,U8 m:A1,-2,AA8,ө8,э9
öi *:ий1,ии1
öö *:AA1,A2
öge *:AA1,Aг5,гA5,AгA8,AгAA8,A8
ögei *:гий1,Aгий2
ögi *:AгA1,Aг1
ögö *:Aг2,A3,Uг4,AAг4,AA4
ögü *:UU1,AгUU4,Aг5,A6,AA6
ögüi *:Aгий0
öyi *:ий0,о6
ü *:-1,U3,A5,UU9,ө9 ^:U0,UU8,ө8,у9 m:-0,A4,U7,UU9,ө9 m1:A1,UU4,э7,U7,ө7,-9 m3:A1,-5,ө5,UU6,U7,и8 mE:A1,э6,U6,-6,ө6,UU8 ms:-1,U3,A3,UU8,ө9
üi *:Uй0,ий6,үй7,Uи7
üü *:UU0,үү7,U8
üge *:AA3,гA3,өө4,Aг5,UгAA6,өг6 ^:Uг3,UгU3,UгAA4,U4,өө5,Uги5
ügei *:UгUй0
ügü *:UU0,гA7,UгUU8,Uг8,гU8,Uх9
üyi *:ий1,үй4,Uй5,U8,и8,у8
é *:е0,A7
n *:н0
N *:н0
b *:в1,б1,Aв9 c:в0,б9 i^:б0 v.а:в0,б7 v.о:в0,б6,-9 v.э:в0,б6 v^:б0
p *:п0
q *:х0,Aх4,г7,ах7,эх9 E.а:х0 E.о:х0 E.э:х0 E.ө:х0 Ec:Aх0,ах4,эх5,х8 Ec.о:ах0,Aх4,х9 Ec.ө:эх0,Aх4,х7 i:х0,г6,-8 v:х0,г5 vc.о:х0,г4,Aх9
g *:г0,-6,Aг7 $:г0,гA8 E:г1,Aг2 c:г0,-5 v:г0,-5,Aг8 v.э:-1,г2
m *:м0,Aм8 vc:м0,Aм3
l *:л0
s *:с1,ш2 $:с0,ш8 E:с0 I:ш0,иш8,с8 c:с0,ш5 i:ш0,с8 v:с0
x *:ш0
t *:т0
d *:д0,т5 c:т1,д3,-7
c *:ц1,ч1 I:ч0 i:ч0,ц7 v:ц0,ч5
j *:з1,ж2 E:ж1,з3,ч9 I:ж0,з6 i:ж0,з5 v:з0,ж5
y *:-1,й2,е5,я7,ё9 E:я2,е2,-4,ё5,й6 i:й0,-6 v:-0,е5,й6,я8,ё9
ya *:я0,яA7
yaga *:яA2,ягAA2,я3
yagu *:юU0
ye *:и1,е2,еA5
yege *:еA0
yegü *:юU0
yo *:ё0
yu *:ю1,юU4,-4
yö *:е0
yöge *:е1,егAA3,егA3
yögü *:егA0
yü *:ю0,юU3
yüge *:еA0
r *:р0
w *:в1,-2
f *:ф0
k *:к0
C *:ц0
z *:з0
h *:х0
K *:к0
R *:ж0
L *:лх0
J *:ж0
Q *:ч0
`
  .trim()
  .split('\n')
