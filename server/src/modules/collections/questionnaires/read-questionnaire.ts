import {
  type DefinitionProblem,
  type FieldDefinition,
  type FormDefinition,
  hasExpressions,
  readDefinition,
  versionProblems,
} from '@medelge/fields/definition'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { findMetricsByCode } from '#modules/figures'
import { collectionErrors } from '../collection.errors.ts'
import { adds } from '../merging/how-merged.ts'
import type { Questionnaire } from './definition.ts'

const NUMBERS: readonly FieldDefinition['type'][] = ['whole-number', 'decimal', 'money']

/** What a sheet cannot hold: it names no people, records or places, and proves nothing by files. */
const NOT_ASKED: readonly FieldDefinition['type'][] = ['area', 'organization', 'person', 'record', 'evidence']

function* misplaced({ fields }: FormDefinition): Generator<DefinitionProblem> {
  for (const [nth, { code, type, personal, see, change, cells = [] }] of fields.entries()) {
    const at = `fields[${nth}]`
    // Where the form keeps why an answer is another than what was known.
    if (code === 'reasons') yield { problem: 'code-reserved', at: `${at}.code`, about: code }
    if (NOT_ASKED.includes(type)) yield { problem: 'not-in-a-questionnaire', at: `${at}.type`, about: type }
    for (const [place, cell] of cells.entries())
      if (NOT_ASKED.includes(cell.type))
        yield { problem: 'not-in-a-questionnaire', at: `${at}.cells[${place}].type`, about: cell.type }
    // Whoever merges sees every answer.
    if (personal) yield { problem: 'seen-by-all', at: `${at}.personal`, about: code }
    if (see || change) yield { problem: 'seen-by-some', at: `${at}.${see ? 'see' : 'change'}`, about: code }
  }
}

/** Fields that are said something of beside the form, and are none there, or none of which that can be said. */
function* unfit({ form, known = {}, merge = {}, checks = [] }: Questionnaire): Generator<DefinitionProblem> {
  const byCode = new Map(form.fields.map((field) => [field.code, field]))
  const isNumber = (code: string) => {
    const field = byCode.get(code)
    return field !== undefined && NUMBERS.includes(field.type) && !field.several
  }
  for (const [code, source] of Object.entries(known)) {
    const field = byCode.get(code)
    if (!field || field.computed !== undefined || (source.from === 'metric' && !isNumber(code)))
      yield { problem: 'not-known', at: `known.${code}`, about: code }
  }
  for (const [code, how] of Object.entries(merge))
    if (!isNumber(code) || (how === 'sum' && !adds(byCode.get(code) as FieldDefinition, 'sum')))
      yield { problem: 'does-not-add', at: `merge.${code}`, about: code }
  for (const [nth, { left, right }] of checks.entries())
    for (const code of [...left, ...right])
      if (!isNumber(code)) yield { problem: 'does-not-add', at: `checks[${nth}]`, about: code }
}

/** Metrics that nobody knows say nothing of a field. */
async function unknownMetrics(
  db: Kysely<Database>,
  { known = {} }: Questionnaire,
): Promise<DefinitionProblem[]> {
  const wanted = Object.entries(known).flatMap(([code, one]) =>
    one.from === 'metric' ? [{ code, metric: one.metric }] : [],
  )
  const found = await findMetricsByCode(
    db,
    wanted.map(({ metric }) => metric),
  )
  return wanted
    .filter(({ metric }) => !found.some((one) => one.code === metric))
    .map(({ code, metric }) => ({ problem: 'no-such-metric', at: `known.${code}`, about: metric }))
}

const expressionProblems = async (form: FormDefinition) =>
  hasExpressions(form) ? (await import('@medelge/fields/expressions')).compileExpressions(form).problems : []

/**
 * What somebody wrote as the next version of a questionnaire, as it is kept; throws QUESTIONNAIRE_DEFINITION with all
 * that cannot stand in it.
 */
export async function readQuestionnaire(
  db: Kysely<Database>,
  written: Questionnaire,
  code: string,
  before?: { version: number; definition: Questionnaire },
): Promise<Questionnaire> {
  const form = { ...written.form, code, version: (before?.version ?? 0) + 1 }
  const { definition, problems } = readDefinition(form)
  const all = definition
    ? [
        ...misplaced(definition),
        ...unfit({ ...written, form: definition }),
        ...(await unknownMetrics(db, written)),
        ...(await expressionProblems(definition)),
        ...(before ? versionProblems(before.definition.form, definition) : []),
      ]
    : problems
  if (!definition || all.length > 0)
    throw collectionErrors.QUESTIONNAIRE_DEFINITION({ count: all.length, problems: all })
  return { ...written, form: definition }
}
