import { expect, it } from 'vitest'
import { readSource, sourcesIn } from '#test/sources'
import { collectContributions, extensionPoint } from './extension-point.ts'

it('knows what the collected modules say, in their order and once, however often they are collected', () => {
  const words = extensionPoint<string>('words')
  const first = { contributes: [words.of('one'), words.of('two')] }
  const second = { contributes: [words.of('three')] }
  expect(() => words.all()).toThrow('words are asked for before the modules were collected')
  collectContributions([first, {}, second])
  collectContributions([first, {}, second])
  expect(words.all()).toEqual(['one', 'two', 'three'])
  collectContributions([second])
  expect(words.all()).toEqual(['three'])
})

it('is the only way: no file of a module or an engine does anything by being imported', () => {
  const called = /^(?!defineModule|test|it|describe)[a-z]\w*(\.\w+)*\(/m
  const bare = /^import '\.[^']*'/m
  const found = sourcesIn('server/src')
    .filter((path) => /src\/(modules|engines)\//.test(path) && !/\.(test|fixture)\.ts$/.test(path))
    .filter((path) => called.test(readSource(path)) || bare.test(readSource(path)))
  expect(found).toEqual([])
})
