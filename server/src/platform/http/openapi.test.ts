import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describePlatform } from '#test/openapi'
import { modules } from '../../modules.ts'
import { endpointsOf } from '../module.ts'

type Paths = Record<string, Record<string, { summary?: string; tags?: string[] }>>

const described = describePlatform().then((text) => JSON.parse(text) as { paths: Paths })

it('describes every endpoint with a sentence, and the way to sign in', async () => {
  const { paths } = await described
  const silent = modules
    .flatMap((module) => endpointsOf(module))
    .filter(({ route }) => {
      const [method = '', path = ''] = route.split(' ')
      return !paths[path]?.[method.toLowerCase()]?.summary
    })
  expect(silent.map(({ route }) => route)).toEqual([])
  expect(paths['/api/auth/sign-in/username']?.post?.summary).toBeTruthy()
})

it('is the interface that was written down; `npm run openapi` writes a meant change', async () => {
  const kept = readFileSync(new URL('../../../test/openapi.snapshot.json', import.meta.url), 'utf8')
  expect(await described).toEqual(JSON.parse(kept))
})
