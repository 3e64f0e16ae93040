import { expect, it } from 'vitest'
import { messagesOf } from '#platform/locale'
import { readSource, sourcesIn } from '#test/sources'
import { actionGroups, groupNames } from './action-groups.ts'

const known: readonly string[] = Object.values(actionGroups).flat()

/** What the product writes: every `kind: 'noun.done'` beside an act, and what is done about signing in. */
function written(): string[] {
  const sources = sourcesIn('server/src')
    .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
    .map(readSource)
    .filter((text) => /audit\/note-act|note-key|countRefusal|SignInAct/.test(text))
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/(?:kind|action): ([^,\n]*'[a-z-]+\.[a-z-]+'[^,\n]*)/g)].flatMap(([, said = '']) => [
      ...said.matchAll(/'([a-z-]+\.[a-z-]+)'/g),
    ]),
  )
  const own = sources.flatMap((text) => [
    ...text.matchAll(/'((?:sign-in|second-factor|device|identity)\.[a-z-]+)'/g),
  ])
  return [...new Set([...codes, ...own].map(([, code = '']) => code))].sort()
}

it('knows every act that is written down, and none that is not', () => {
  expect(written().length).toBeGreaterThan(30)
  expect(written().filter((code) => !known.includes(code))).toEqual([])
  // Units that are closed and opened again, and what becomes of areas and rules, say which by a word of their own.
  const indirect = ['unit.closed', 'unit.reopened', 'person.suspended', 'person.readmitted']
  indirect.push('area.changed', 'area.merged', 'area.dissolved')
  indirect.push('crosswalk-rule.made', 'crosswalk-rule.changed', 'crosswalk-rule.ended')
  expect(known.filter((code) => !written().includes(code) && !indirect.includes(code))).toEqual([])
})

it('stands in the book whole, each by its group', () => {
  const book = readSource('docs/audit-trail.md')
  const [table = ''] = book.split('Of each:')
  const codes = [...table.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, code]) => code)
  expect(codes).toEqual(groupNames.flatMap((name) => [...actionGroups[name]]))
})

it.each(['zh-CN', 'en'] as const)('has a sentence for each in %s', (locale) => {
  const words = messagesOf(locale)
  expect(known.filter((code) => !words.has(`act.${code}`))).toEqual([])
})
