import { expect, it } from 'vitest'
import { describeStart, reached, startPhases } from './start-phases.ts'

it('tells the parts of a start in their order, and all of them together', () => {
  expect(
    describeStart([
      { phase: 'packages', took: 40 },
      { phase: 'database', took: 1210 },
    ]),
  ).toBe('ready in 1.25 s: packages 0.04 s, database 1.21 s')
})

it('counts each part from the end of the one before', () => {
  performance.mark('another one’s')
  reached('database')
  reached('schema')
  const [database, schema] = startPhases()
  expect([database?.phase, schema?.phase]).toEqual(['database', 'schema'])
  expect(database?.took).toBeGreaterThan(schema?.took ?? Number.POSITIVE_INFINITY)
})
