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
