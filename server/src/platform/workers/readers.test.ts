import { expect, it } from 'vitest'
import { sourcesIn } from '#test/sources'
import { readers } from '../../readers.ts'

it('every declared reader is known to the child processes, under a name of its own', async () => {
  const declared = []
  for (const file of sourcesIn('server/src', /\.reader\.ts$/))
    declared.push(...Object.values(await import(new URL(`../../../../${file}`, import.meta.url).href)))
  expect(new Set(declared)).toEqual(new Set(readers))
  expect(new Set(readers.map(({ name }) => name)).size).toBe(readers.length)
})
