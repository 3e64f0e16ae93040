import { findNumbers } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inField, platformErrors } from '#platform/errors'
import { documentErrors } from '../document.errors.ts'
import { readBound } from '../figures/read-bound.ts'
import { saidLines } from '../figures/said-lines.ts'
import type { VersionRow } from '../versions/version.ts'
import type { ErratumFacts } from './erratum.ts'

type Settled = { heading: string; place: string | null; was: string; becomes: string; source: string }

/** Of a figure nobody types what it is: it is what its question is answered with now. */
async function readAnew(db: Kysely<Database>, version: VersionRow, place: string, now: Date) {
  const before = version.figures.find((one) => one.place === place)
  const after = (await readBound(db, version.content.sections, { now })).find((one) => one.place === place)
  if (!before || !after) throw platformErrors.NOT_FOUND()
  if (after.text === null || after.text === before.text)
    throw documentErrors.DOCUMENT_ERRATUM_SAME({ ...inField('place') })
  return { section: before.section, was: before.text ?? '—', becomes: after.text, name: before.metricName }
}

/** New numbers that were not in the old words. */
const isNew = (was: string, becomes: string): boolean => {
  const before = new Set(findNumbers(was).map(({ text }) => text))
  return findNumbers(becomes).some(({ text }) => !before.has(text))
}

/**
 * What was wrong in a version as it will be kept. Refused where the words do not stand there, where nothing becomes of
 * them, and where a number comes in that says not from where.
 */
export async function settleErratum(
  db: Kysely<Database>,
  version: VersionRow,
  { section: key, place, was = '', becomes = '', source = '' }: ErratumFacts,
  now: Date,
): Promise<Settled> {
  const section = version.content.sections.find((one) => one.key === key)
  if (!section) throw platformErrors.NOT_FOUND()
  const { heading } = section
  if (place !== undefined) {
    const read = await readAnew(db, version, place, now)
    if (read.section !== key) throw platformErrors.NOT_FOUND()
    return { heading, place, was: `${read.name} ${read.was}`, becomes: read.becomes, source: '' }
  }
  const [old, right] = [was.trim(), becomes.trim()]
  const lines = [heading, ...saidLines(section, version.figures)]
  if (old === '' || !lines.some((line) => line.includes(old)))
    throw documentErrors.DOCUMENT_ERRATUM_WORDS({ heading, ...inField('was') })
  if (right === '' || right === old) throw documentErrors.DOCUMENT_ERRATUM_SAME({ ...inField('becomes') })
  if (isNew(old, right) && source.trim() === '')
    throw documentErrors.DOCUMENT_ERRATUM_SOURCE({ ...inField('source') })
  return { heading, place: null, was: old, becomes: right, source: source.trim() }
}
