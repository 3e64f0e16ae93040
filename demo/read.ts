import { readFileSync } from 'node:fs'

export function readData<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(new URL(`./data/${file}`, import.meta.url), 'utf8')) as Shape
}

export function getFrom<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key)
  if (value === undefined) throw new Error(`The training region knows no ${String(key)}`)
  return value
}
