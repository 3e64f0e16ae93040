import { type Binding, bindingsOf, type Text } from '@medelge/documents'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { figurePolicy, findMetrics } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { findSeenKind } from '#modules/registers'
import { type Actor, allows } from '#platform/actor'
import { documentErrors } from '../document.errors.ts'

/** The units whose numbers a text shows: those of its figures and of its tables of records. */
const unitsOf = (text: Text): number[] => [
  ...bindingsOf(text).map(({ organization }) => organization),
  ...text.content.flatMap((block) => (block.type === 'recordTable' ? [block.attrs.organization] : [])),
]

async function demandKnown(db: Kysely<Database>, bindings: readonly Binding[]): Promise<void> {
  if (bindings.length === 0) return
  const known = new Set((await findMetrics(db, {})).map(({ code }) => code))
  const unknown = bindings.find(({ metric }) => !known.has(metric))
  if (unknown) throw documentErrors.DOCUMENT_FIGURE_UNKNOWN({ metric: unknown.metric })
}

const listsOf = ({ content }: Text): string[] =>
  content.flatMap((block) => (block.type === 'recordTable' ? [block.attrs.list] : []))

async function demandSeen(
  db: Kysely<Database>,
  actor: Actor,
  lists: readonly string[],
  before: ReadonlySet<string>,
): Promise<void> {
  for (const list of lists)
    if (!before.has(list) && !(await findSeenKind(db, list, actor)))
      throw documentErrors.DOCUMENT_FIGURE_UNKNOWN({ metric: list })
}

/**
 * Whoever writes a text must be able to read every number and list it asks for: the document shows them to all its readers. What
 * an officer above has put in before stays.
 */
export async function demandReach(
  db: Kysely<Database>,
  actor: Actor,
  own: number,
  text: Text,
  before?: Text,
): Promise<void> {
  await demandKnown(db, bindingsOf(text))
  await demandSeen(db, actor, listsOf(text), new Set(before ? listsOf(before) : []))
  const known = new Set([own, ...(before ? unitsOf(before) : [])])
  for (const unit of new Set(unitsOf(text))) {
    if (known.has(unit)) continue
    if (!allows(actor, figurePolicy.read, await chainOf(db, unit)))
      throw documentErrors.DOCUMENT_FIGURE_UNKNOWN({ metric: '' })
  }
}
