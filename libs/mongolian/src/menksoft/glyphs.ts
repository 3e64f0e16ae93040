/**
 * What each Menksoft code draws. One line per letter: the letter, then `code place` entries.
 * place = isol | init | medi | fina, a digit = the variation selector that asks for the same shape,
 * a suffix = where the shape is used: `.t` a tooth follows, `.s` a stem follows, `.r` a round letter follows,
 * `.b` after a bow (b p f k kh), `.o` before o u ö ü, `.c` before a consonant, `.v` before the vowel separator.
 *
 * A code may stand in two lines: the fonts lend some shapes to a second letter; the first line owns the code.
 *
 * Source: code chart facts of the Menksoft Baiti fonts as published with suragch/mongol_code (CC0),
 * named after the written forms of GB/T 25914-2023.
 */
export const GLYPHS: readonly string[] = [
  'ᠠ E264 isol E265 isol1 E266 init E267 init1 E268 fina E269 fina1 E26A fina.v E26B fina.b E26C medi E26D medi.b E26E medi1 E26F medi.x E26A isol2',
  'ᠡ E270 isol E271 init E272 init1 E273 fina E274 fina.v E275 fina.b E276 medi E277 medi.b E278 medi.x E274 isol1 E269 fina1',
  'ᠢ E279 isol E27A init E27B fina E27C fina.b E27D medi1 E27E medi E27F medi.b E280 init1 E281 medi2 E282 isol1',
  'ᠣ E283 isol E284 init E285 fina E286 fina1 E287 fina1.b E288 medi1 E289 medi E28A medi.b',
  'ᠤ E28B isol E28C init E28D fina E28E fina1 E28F fina1.b E290 medi1 E291 medi E292 medi.b E28D isol1 E292 init1',
  'ᠥ E293 isol E294 isol1 E295 init E296 fina E297 fina1 E298 fina1.b E299 fina2 E29A fina2.b E29B medi2 E29C medi1 E29D medi1.b E29E medi E29F medi.b',
  'ᠦ E2A0 isol E2A1 isol1 E2A2 init E2A3 fina E2A4 fina1 E2A5 fina1.b E2A6 fina2 E2A7 fina2.b E2A8 medi2 E2A9 medi1 E2AA medi1.b E2AB medi E2AC medi.b E2A3 isol2 E2AC init1',
  'ᠧ E2AD isol E2AE init E2AF fina E2B0 medi',
  'ᠨ E2B1 init.t E2B2 init1.t E2B3 init.s E2B4 init1.s E2B5 fina E2B6 fina1 E2B7 medi1.t E2B8 medi.t E2B9 medi1.s E2BA medi.s E2BF medi1.r E2C0 medi.r',
  'ᠩ E2BB fina E2BC medi.t E2BD medi.r E2BE medi.s E2BC isol',
  'ᠪ E2C1 init.t E2C2 init.o E2C3 fina E2C4 fina1 E2C5 medi.t E2C6 medi.o E2C7 medi.s E2C1 isol E2C7 init.s',
  'ᠫ E2C8 init.t E2C9 init.o E2CA fina E2CB medi.t E2CC medi.o E2CD medi.s E2C8 isol E2CD init.s',
  'ᠬ E2CE init.t E2CF init1.t E2D0 init2 E2D1 init4 E2D2 init.s E2D3 init1.s E2D4 init2.o E2D5 init4.o E2D6 fina E2D7 fina1 E2D8 medi.t E2D9 medi1 E2DA medi2 E2DB medi4 E2DC medi.s E2DD medi2.o E2DE medi4.o E2DF medi2.c E2E0 medi4.c',
  'ᠭ E2E1 init.t E2E2 init1.t E2E3 init2 E2E4 init.s E2E5 init1.s E2E6 init2.o E2E7 fina1 E2E8 fina E2E9 fina3 E2EA medi1.t E2EB medi2 E2EC medi1.s E2ED medi2.o E2EE medi E2EF medi2.t E2F0 medi2.s E2D1 init4 E2D5 init4.o E2D6 medi1.v E2DB medi4 E2DE medi4.o E2E0 medi4.c E2E9 medi3.v',
  'ᠮ E2F1 init.t E2F2 init.s E2F3 fina E2F4 medi.t E2F5 medi.s E2F6 medi.b',
  'ᠯ E2F7 init.t E2F8 init.s E2F9 fina E2FA medi.t E2FB medi.s E2FC medi.b',
  'ᠰ E2FD init.t E2FE init.s E2FF fina E300 fina1 E301 medi.t E302 medi.s',
  'ᠱ E303 init.t E304 init.s E305 fina E306 medi.t E307 medi.s E2FE isol1 E2FD init1.t E2FE init1.s E301 medi1.t E302 medi1.s',
  'ᠲ E308 init.t E309 init.s E30A fina E30B medi E30C medi1.t E30D medi1.s',
  'ᠳ E30E init.t E30F init.s E310 init1 E311 fina E312 fina1 E313 medi1 E314 medi E310 isol E30F isol1',
  'ᠴ E315 init E316 fina E317 medi',
  'ᠵ E318 isol E319 init.t E31A init.s E31B fina E31C fina1 E31D medi E31C isol1 E31C medi.v',
  'ᠶ E31E init E31F fina E320 medi E321 medi1 E321 isol1 E321 init1 E281 medi2',
  'ᠷ E322 init.s E323 init.t E324 fina.x E325 fina E326 medi.s E327 medi.t E328 medi.x',
  'ᠸ E329 init E32A fina E32B fina1 E32C medi E286 medi1',
  'ᠹ E32D init.t E32E init.o E32F fina E330 medi.t E331 medi.o E332 medi.s E32D isol E332 init.s',
  'ᠺ E333 init E334 init.o E335 fina E336 medi.t E337 medi.o E338 medi.s',
  'ᠻ E339 init E33A init.o E33B fina E33C medi.t E33D medi.o E33E medi.s',
  'ᠼ E33F init E340 fina E341 medi',
  'ᠽ E342 init E343 fina E344 medi',
  'ᠾ E345 init E346 fina E347 medi',
  'ᠿ E348 init E349 medi E34A fina',
  'ᡀ E34B init E34C medi E34D medi.b E34C fina',
  'ᡁ E34E isol',
  'ᡂ E34F isol',
]
