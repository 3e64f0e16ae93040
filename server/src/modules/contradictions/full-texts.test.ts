import { type Figure, readText } from '@medelge/consistency'
import { expect, it } from 'vitest'
import { readCatalogue } from '#modules/figures'
import { readSource, sourcesIn } from '#test/sources'

// Texts full of numbers of which it is known what each of them says: the templates that come along, every bound figure
// filled in with a number that no other one has. What is read of them as another figure's would be a false alarm.
const metrics = new Map(readCatalogue().map((metric) => [metric.code, metric]))
const templates = sourcesIn('server/src/modules/documents/templates', /\.json$/)

const row = (code: string, value: number): Figure => {
  const { name = '', unit = '' } = metrics.get(code) ?? {}
  return {
    document: '文稿',
    organization: '全区',
    code,
    name,
    unit,
    value,
    from: '2021-01-01',
    to: '2021-12-31',
  }
}

/** A text with a number of its own for each figure it names, and which figure that is. */
function filled(text: string, first: number): { said: string; meant: Map<number, string> } {
  const meant = new Map<number, string>()
  const said = text.replace(/\{(@?[a-z0-9-]+)[^}]*\}/g, (_, code: string) => {
    if (code === '@year') return '2021'
    if (code.startsWith('@')) return '全区'
    const number = first + meant.size * 7
    meant.set(number, code)
    return `${number}${metrics.get(code)?.unit ?? ''}`
  })
  return { said, meant }
}

it('numbers of full texts are read as what they are, or left alone', () => {
  let numbers = 0
  let read = 0
  const wrong: string[] = []
  for (const template of templates) {
    const strings: string[] = []
    JSON.parse(readSource(template), (_, value) => {
      if (typeof value === 'string' && /\{[a-z]/.test(value)) strings.push(value)
      return value
    })
    for (const text of strings) {
      const { said, meant } = filled(text, 1009)
      numbers += meant.size
      const rows = [...metrics.keys()].map((code) => row(code, 9_000_001))
      for (const { code, value, quote } of readText(said, rows, { year: 2021 })) {
        read += 1
        const is = meant.get(Number(String(value).replace('万', '')))
        if (is !== code) wrong.push(`${quote}: ${value} is ${is}, read as ${code}`)
      }
    }
  }
  // Counts and what is wrong stand in docs/consistency.md; a text more or less changes them, not the share.
  expect(numbers).toBeGreaterThan(600)
  expect(read).toBeGreaterThan(numbers / 5)
  expect(wrong.length, wrong.join('\n')).toBeLessThan(read / 20)
})
