import { expect, it } from 'vitest'
import { compileValidator } from './validator.ts'

const schema = {
  type: 'object',
  properties: { id: { type: 'integer', minimum: 1, maximum: 2147483647 } },
  required: ['id'],
}

it.each(['1e400', '-1e400', 'Infinity', 'NaN', '2147483648', '1.5', ''])('refuses %j in an address', (id) => {
  expect(compileValidator({ schema, httpPart: 'params' })({ id })).toBe(false)
})

it('reads numbers from the text of an address, and bends nothing in a body', () => {
  expect(compileValidator({ schema, httpPart: 'params' })({ id: '12' })).toBe(true)
  expect(compileValidator({ schema, httpPart: 'body' })({ id: '12' })).toBe(false)
  expect(compileValidator({ schema, httpPart: 'body' })(JSON.parse('{"id":1e400}'))).toBe(false)
})
