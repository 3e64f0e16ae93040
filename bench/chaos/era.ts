import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fillWriters, type Pair } from '../write-world.ts'
import { openProduct, type Product } from './product.ts'

const PAIRS = 8

export interface Template {
  data: string
  pairs: Pair[]
}

/** A platform with people in it, stopped, to begin from again and again: a ledger that only grew would be slow to verify. */
export async function makeTemplate(folder: string, secret: string): Promise<Template> {
  const place = join(folder, 'template')
  await mkdir(place, { mode: 0o755 })
  const product = openProduct(place, { MEDELGE_SECRET: secret })
  await product.start()
  const pairs = await product.ask(({ db }) => fillWriters(db, PAIRS, secret))
  await product.stop()
  return { data: product.data, pairs }
}

/** A product over a fresh copy of the template, not yet started. */
export async function beginEra(
  folder: string,
  template: Template,
  secret: string,
  settings: Record<string, string> = {},
): Promise<Product> {
  const place = join(folder, 'era')
  await rm(place, { recursive: true, force: true })
  await mkdir(place, { mode: 0o755 })
  const product = openProduct(place, { MEDELGE_SECRET: secret, MEDELGE_REQUESTS: '100000000', ...settings })
  await cp(template.data, product.data, { recursive: true })
  return product
}
