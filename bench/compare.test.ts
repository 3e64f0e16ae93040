import { expect, it } from 'vitest'
import { compareResults } from './compare.ts'

const results = (load: string, sum: string, list: string) => `# Results

## Read

2026-11-29 · two cores · load average ${load}

| | ms | ratio |
|---|---|---|
| direct SUM | ${sum} | 1× |
| totals | 0.50 | **400×** |

## List

2026-11-29 · two cores · load average ${load}

  region 2.00 ms · banner ${list} ms
`

it('tells every number that changed, with how much', () => {
  const told = compareResults(results('1.0', '200.0', '2.10'), results('2.0', '1,000.0', '2.10'))
  expect(told.join('\n')).toBe(`
Read
  before: 2026-11-29 · two cores · load average 1.0
  after:  2026-11-29 · two cores · load average 2.0
  direct SUM: 200 → 1000 (5.00×)

List
  before: 2026-11-29 · two cores · load average 1.0
  after:  2026-11-29 · two cores · load average 2.0
  the same
`)
})

it('names what only one of them has, and lines that are new', () => {
  const before = results('1.0', '200.0', '2.10')
  const after = `${before.replace('## List', '## Lists').replace('| totals', '| in one statement')}`
  const told = compareResults(before, after)
  expect(told).toContain('  new: | in one statement | 0.50 | **400×** |')
  expect(told.slice(-2)).toEqual(['only before: List', 'only after: Lists'])
})
