/**
 * What each Menksoft code draws. One line per letter (as in `text/hudum.ts`): a code without its leading E, then the places of this and the
 * following codes. Place: o isolated, i initial, m medial, f final; a digit = the variation selector that asks for the
 * same shape; then where the shape is used: `.t` a tooth follows, `.s` a stem follows, `.r` a round letter follows,
 * `.b` after a bow (b p f k kh), `.o` before o u ö ü, `.c` before a consonant, `.v` before the vowel separator, `.x` unknown.
 * A code may stand in two lines: the fonts lend some shapes to a second letter; the first line owns the code.
 *
 * Source: code chart facts of the Menksoft Baiti fonts as published with suragch/mongol_code (CC0),
 * named after the written forms of GB/T 25914-2023.
 */
export const GLYPHS: readonly string[] = [
  'a 264 o o1 i i1 f f1 f.v f.b m m.b m1 m.x 26A o2',
  'e 270 o i i1 f f.v f.b m m.b m.x 274 o1 269 f1',
  'i 279 o i f f.b m1 m m.b i1 m2 o1',
  'o 283 o i f f1 f1.b m1 m m.b',
  'u 28B o i f f1 f1.b m1 m m.b 28D o1 292 i1',
  'ö 293 o o1 i f f1 f1.b f2 f2.b m2 m1 m1.b m m.b',
  'ü 2A0 o o1 i f f1 f1.b f2 f2.b m2 m1 m1.b m m.b 2A3 o2 2AC i1',
  'é 2AD o i f m',
  'n 2B1 i.t i1.t i.s i1.s f f1 m1.t m.t m1.s m.s 2BF m1.r m.r',
  'N 2BB f m.t m.r m.s 2BC o',
  'b 2C1 i.t i.o f f1 m.t m.o m.s 2C1 o 2C7 i.s',
  'p 2C8 i.t i.o f m.t m.o m.s 2C8 o 2CD i.s',
  'q 2CE i.t i1.t i2 i4 i.s i1.s i2.o i4.o f f1 m.t m1 m2 m4 m.s m2.o m4.o m2.c m4.c',
  'g 2E1 i.t i1.t i2 i.s i1.s i2.o f1 f f3 m1.t m2 m1.s m2.o m m2.t m2.s 2D1 i4 2D5 i4.o m1.v 2DB m4 2DE m4.o 2E0 m4.c 2E9 m3.v',
  'm 2F1 i.t i.s f m.t m.s m.b',
  'l 2F7 i.t i.s f m.t m.s m.b',
  's 2FD i.t i.s f f1 m.t m.s',
  'x 303 i.t i.s f m.t m.s 2FE o1 2FD i1.t i1.s 301 m1.t m1.s',
  't 308 i.t i.s f m m1.t m1.s',
  'd 30E i.t i.s i1 f f1 m1 m 310 o 30F o1',
  'c 315 i f m',
  'j 318 o i.t i.s f f1 m 31C o1 31C m.v',
  'y 31E i f m m1 321 o1 321 i1 281 m2',
  'r 322 i.s i.t f.x f m.s m.t m.x',
  'w 329 i f f1 m 286 m1',
  'f 32D i.t i.o f m.t m.o m.s 32D o 332 i.s',
  'k 333 i i.o f m.t m.o m.s',
  'K 339 i i.o f m.t m.o m.s',
  'C 33F i f m',
  'z 342 i f m',
  'h 345 i f m',
  'R 348 i m f',
  'L 34B i m m.b 34C f',
  'J 34E o',
  'Q 34F o',
]
