/** A decimal as it is shortest, so that equal numbers are equal texts; undefined for what is none. */
function shortest(value: string | number): string | undefined {
  const text = String(value).normalize('NFKC').replace(/[\s,]/g, '')
  const [, sign = '', whole = '', places = ''] = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text) ?? []
  if (whole === '' && places === '') return undefined
  const [before, behind] = [whole.replace(/^0+(?=\d)/, '') || '0', places.replace(/0+$/, '')]
  const size = behind ? `${before}.${behind}` : before
  return sign === '-' && size !== '0' ? `-${size}` : size
}

/**
 * Whether two texts are one number, however it is written: .8 and 0.80, 1,300 and 1300.
 * @example
 * sameNumber('.8', 0.8) // → true
 */
export function sameNumber(one: string | number, other: string | number): boolean {
  const number = shortest(one)
  return number !== undefined && number === shortest(other)
}
