import { hudum } from '../text/hudum.ts'

/** Latin, Greek and Cyrillic letters typed for Cyrillic Mongolian ones, on keyboards that have no ө ү. */
const CYRILLIC = 'aаeеoоpрcсyуxхAАBВEЕKКMМHНOОPРCСTТXХYҮɵөƟӨθөΘӨɣүγүΥҮvүVҮєөЄӨїүЇҮ'

const cyrillic = /* @__PURE__ */ new Map(
  Array.from(
    { length: CYRILLIC.length / 2 },
    (_, i) => [CYRILLIC.charAt(i * 2), CYRILLIC.charAt(i * 2 + 1)] as const,
  ),
)

/** The Cyrillic Mongolian letter a foreign letter was probably meant for. */
export function cyrillicFor(letter: string): string | undefined {
  return cyrillic.get(letter)
}

/**
 * Todo (1843–185C), Sibe and Manchu letters that Unicode names like a Hudum letter, in order of their codes:
 * the Hudum letter, or `.` where none bears the name.
 */
const BY_NAME = /* @__PURE__ */ hudum('.eiouöüNbpqgmtdcjCywk.h..zei.üuNkgqpxtdjf.hCz.c.ikrf..')

/** The Hudum letter of the same name, for a Todo, Sibe or Manchu letter. */
export function hudumFor(unit: number): string | undefined {
  const letter = unit >= 0x1843 && unit <= 0x1878 ? BY_NAME.charAt(unit - 0x1843) : ''
  return letter === '' || letter === '.' ? undefined : letter
}

const SPECIAL = new Set([...BY_NAME].map((letter) => letter.charCodeAt(0)))

/** Hudum letters for which the other scripts have their own: beside one, a Todo or Manchu letter is a slip. */
export function isHudumOnly(unit: number): boolean {
  return unit >= 0x1820 && unit <= 0x1842 && SPECIAL.has(unit)
}
