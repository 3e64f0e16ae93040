/** A number that stands in words, from and to as places in the line. */
export interface StatedNumber {
  from: number
  to: number
  text: string
}

const CHINESE = '一二三四五六七八九十百千两〇零'

// What has digits and counts nothing: names, days, ordinals. Each is cut out before numbers are looked for.
const NO_NUMBERS: readonly RegExp[] = [
  // Titles say what they are called: 《…纲要（2021—2035年）》.
  /《[^《》]{0,200}》/gu,
  // 内科协普字〔2021〕6号, 财预[2020]10号
  /[〔[（(]\s*\d{4}\s*[〕\]）)]\s*\d+\s*号/gu,
  /\d{4}\s*[-—–~至到]\s*\d{4}\s*年度?/gu,
  /(?<![\d.])\d{4}\s*年度?(?!\s*[之以]?[内间里])/gu,
  /\d{4}-\d{1,2}(?:-\d{1,2})?(?!\d)/gu,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*[-—–~至到]\s*\d{1,2}\s*日|\s*\d{1,2}\s*日)?(?!份?[内间]?[\d万多])/gu,
  /(?<![\d.])\d{1,2}\s*日(?!均)/gu,
  /(?<![\d.])\d{1,2}\s*[:：]\s*\d{2}(?!\d)/gu,
  // 第39届, 第3次: an ordinal of an event; a rank is a figure.
  /第\s*\d+\s*(?:届|次|期|批|条|款|章|节|季|季度)/gu,
  // 5·30, 12·4
  /(?<![\d.])\d{1,2}\s*·\s*\d{1,2}(?!\d)/gu,
  // 4K, 5G, PM2.5, H5N1, 1-9-6-1: part of a name.
  /[A-Za-z]+[-A-Za-z]*\d[\dA-Za-z.+-]*/gu,
  /\d+(?:\.\d+)?[A-Za-z]+/gu,
  /\d+(?:-\d+){2,}/gu,
  // 1. 2． （3） ① at the head of a line
  /^\s*(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[.．、](?!\d))/gu,
]

const NUMBER = new RegExp(
  `\\d[\\d,，]*(?:\\.\\d+)?(?:\\s*[万亿])?|\\.\\d+(?:\\s*[万亿])?|[${CHINESE}数几]*[${CHINESE}][${CHINESE}]*(?=[万亿多余])[万亿]?`,
  'gu',
)

/** The same line with what counts nothing blanked out, place for place. */
const blanked = (line: string): string =>
  NO_NUMBERS.reduce((text, sort) => text.replace(sort, (found) => ' '.repeat(found.length)), line)

/**
 * The numbers a line states: digits, and Chinese numerals that stand for many (两万余, 十多). Dates, ordinals of
 * events, numbers of documents, titles, and digits within a name are none.
 * @example
 * findNumbers('2021年举办第39届大赛，征集作品741件').map(({ text }) => text) // → ['741']
 */
export function findNumbers(line: string): StatedNumber[] {
  return [...blanked(line).matchAll(NUMBER)].map(({ 0: text, index }) => {
    // A comma behind the last digit ends the clause, it does not group.
    const kept = text.replace(/[,，]+$/u, '')
    return { from: index, to: index + kept.length, text: kept }
  })
}
