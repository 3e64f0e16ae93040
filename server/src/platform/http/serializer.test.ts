import Type from 'typebox'
import { expect, it } from 'vitest'
import { compileSerializer } from './serializer.ts'

const Unit = Type.Object({ id: Type.Integer(), closedOn: Type.Union([Type.String(), Type.Null()]) })

it('writes what the shape names and nothing else', () => {
  const write = compileSerializer({ schema: Unit })
  const text = write({ id: 7, closedOn: null, secret: 'x' })
  expect(JSON.parse(text)).toEqual({ id: 7, closedOn: null })
})

it('refuses an answer that lacks what its shape promises', () => {
  expect(() => compileSerializer({ schema: Unit })({ closedOn: null })).toThrow(/required/)
})

it('keeps apart shapes that look alike', () => {
  const other = Type.Object({ id: Type.Integer() })
  expect(compileSerializer({ schema: other })({ id: 1, closedOn: '2021-01-01' })).toBe('{"id":1}')
})
