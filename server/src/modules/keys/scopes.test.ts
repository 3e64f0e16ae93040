import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { permissionCatalogue } from '#platform/actor'
import { endpointsOf, type Module } from '#platform/module'
import { scopeOf } from '#platform/scope'
import { modules } from '../../modules.ts'
import { scopes } from './scopes.ts'

// Which scope opens what. `MEDELGE_AGREE=1 npx vitest run --project server keys/scopes` writes it anew.
const file = new URL('./scopes.agreed.json', import.meta.url)

const list: readonly Module[] = modules
const endpoints = list.flatMap(endpointsOf)
const routes = endpoints.map(({ route }) => route as string)

it('is agreed of every endpoint which scope opens it, or that none does', () => {
  const now: Record<string, string> = Object.fromEntries(
    endpoints.map((one) => [one.route as string, scopeOf(one, scopes) ?? 'none'] as const).sort(),
  )
  if (process.env.MEDELGE_AGREE) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`)
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

it('names endpoints and permissions that there are, each in one scope', () => {
  const known = new Set(permissionCatalogue().map(({ name }) => name))
  expect(scopes.flatMap(({ permissions }) => permissions).filter((name) => !known.has(name))).toEqual([])
  const named = scopes.flatMap((scope) => scope.routes as readonly string[])
  expect(named.filter((route) => !routes.includes(route))).toEqual([])
  expect(new Set(named).size).toBe(named.length)
})

it('opens no account, no password, no key and nothing that a person decides', () => {
  const never =
    /\/(keys|people|me|auth|first-\w+|initial-passwords|audit|accept|return|undo-check|withdraw)\b/
  const opened = endpoints.filter((one) => scopeOf(one, scopes) !== undefined).map(({ route }) => route)
  expect(opened.filter((route) => never.test(route))).toEqual([])
})
