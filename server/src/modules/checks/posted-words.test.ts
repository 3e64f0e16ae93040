import { expect, it } from 'vitest'
import { collectContributions } from '#platform/extension-point'
import { locales, messagesOf } from '#platform/locale'
import { modules } from '../../modules.ts'
import { checkedKinds } from './checked-kind.ts'

it.each(locales)('of every kind of record that posts, a table of postings has its word in %s', (locale) => {
  collectContributions(modules)
  const messages = messagesOf(locale)
  const posting = checkedKinds.all().filter(({ count }) => count)
  const wordless = posting.filter(({ kind }) => !messages.has(`export.postings.kind.${kind}`))
  expect(wordless.map(({ kind }) => kind)).toEqual([])
  expect(posting.length).toBeGreaterThan(3)
})
