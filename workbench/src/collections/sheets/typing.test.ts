import { expect, it } from 'vitest'
import { Typing } from './typing.ts'

it('counts the time between keys, and none while nobody types', () => {
  const typing = new Typing()
  typing.touch('people', 0)
  typing.touch('people', 2000)
  typing.touch('women', 5000)
  typing.touch('women', 65_000)
  typing.touch('women', 66_500)
  expect(typing.take()).toEqual({ people: 3, women: 4 })
  expect(typing.take()).toEqual({})
})

it('says no more at once than is believed, and the rest the next time', () => {
  const typing = new Typing()
  for (let second = 0; second <= 200; second += 10) typing.touch('people', second * 1000)
  expect(typing.take()).toEqual({ people: 90 })
  expect(typing.take()).toEqual({ people: 90 })
  expect(typing.take()).toEqual({ people: 21 })
})
