const STEPS = [1, 2, 5, 10]

/** Evenly spaced round numbers from 0, or from below it, to the highest value, at most six. */
export function ticksOf(values: readonly number[]): number[] {
  const highest = Math.max(0, ...values)
  const lowest = Math.min(0, ...values)
  const rough = (highest - lowest || 1) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power
  const [from, to] = [Math.floor(lowest / step), Math.max(1, Math.ceil(highest / step))]
  return Array.from({ length: to - from + 1 }, (_, nth) => Number(((from + nth) * step).toPrecision(12)))
}

const WAN = 10_000
const YI = 100_000_000

const short = (value: number): string => String(Number(value.toPrecision(6)))

/** A number as it stands at an axis or above a column: 44.92万. Without words, its digits alone. */
export function axisLabel(value: number, words: boolean): string {
  const size = Math.abs(value)
  if (words && size >= YI) return `${short(value / YI)}亿`
  if (words && size >= WAN) return `${short(value / WAN)}万`
  return short(value)
}

/** How wide a text of 12 points stands: Chinese letters are as wide as high, others half. */
export function widthOfLabel(text: string): number {
  let width = 0
  for (const sign of text) width += sign > '\u02ff' ? 12 : 6.6
  return width
}

/** A text cut to a width, with a mark that it was. */
export function fitted(text: string, width: number): string {
  if (widthOfLabel(text) <= width) return text
  let kept = ''
  for (const sign of text) {
    if (widthOfLabel(`${kept}${sign}…`) > width) break
    kept += sign
  }
  return kept === '' ? '' : `${kept}…`
}
