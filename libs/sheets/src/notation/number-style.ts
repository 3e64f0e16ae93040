// Formats that are built in: dates of all languages, then those of the East Asian editions (ECMA-376 §18.8.30).
const builtIn = (id: number) =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 58 && id !== 55 && id !== 56)

export type NumberStyle = 'plain' | 'day' | 'percent'

/** What a number format makes of a number. Times of the day alone are no days. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return builtIn(id) ? 'day' : id === 9 || id === 10 ? 'percent' : 'plain'
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (/[yd]/.test(plain) || /m{3,}/.test(plain)) return 'day'
  return plain.includes('%') ? 'percent' : 'plain'
}

// The format codes that are built in and say how many places a number has (ECMA-376 §18.8.30).
const builtInCodes: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '0',
  4: '0.00',
  9: '0%',
  10: '0.00%',
  37: '0',
  38: '0',
  39: '0.00',
  40: '0.00',
  41: '0',
  42: '0',
  43: '0.00',
  44: '0.00',
}

/** The code of a number format; undefined where it is the general one. */
export const codeOf = (id: number, written: string | undefined): string | undefined =>
  written ?? builtInCodes[id]

// Built-in formats of days in China that leave out the day (§18.8.30).
const monthOnly = new Set([17, 27, 36, 50, 52, 57])

/** Whether a format of days shows the month and not the day. */
export function showsMonth(id: number, code: string | undefined): boolean {
  if (code === undefined) return monthOnly.has(id)
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  return /y/.test(plain) && /m/.test(plain) && !/d/.test(plain)
}
