import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice, Id, Nullable, UuidParams } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { getVersion } from '../questionnaires/questionnaire.store.ts'
import { seenFrom } from '../seen-collection.ts'
import { type BranchSheet, findBranchSheets } from './answers.store.ts'
import { hows } from './how-merged.ts'
import { joinParts, type Merged, mergeAnswers } from './merge.ts'

const TermSchema = Type.Object({
  branch: Id,
  answered: Type.Integer(),
  sum: Nullable(Type.String()),
})

const FieldSchema = Type.Object({
  code: Type.String(),
  how: Choice(hows),
  answered: Type.Integer({ description: 'How many accepted sheets say something' }),
  sum: Nullable(
    Type.String({
      description: 'Of whole numbers and decimals in their unit, of money in fen; null of nothing',
    }),
  ),
  options: Type.Record(Type.String(), Type.Integer()),
  entries: Type.Integer(),
  terms: Type.Array(TermSchema, { description: 'What a sum adds up, branch by branch' }),
})

const BranchSchema = Type.Object({
  id: Id,
  name: Type.String(),
  own: Type.Boolean({ description: 'The unit that looks, without those below it' }),
  below: Type.Boolean({ description: 'Whether units below it are asked' }),
  all: Type.Integer(),
  accepted: Type.Integer(),
  ended: Type.Integer(),
})

/** Sheets by branch, in the order they come. */
function byBranch(sheets: readonly BranchSheet[]): BranchSheet[][] {
  const branches = new Map<string, BranchSheet[]>()
  for (const sheet of sheets) {
    const key = `${sheet.branch} ${sheet.own}`
    const before = branches.get(key)
    if (before) before.push(sheet)
    else branches.set(key, [sheet])
  }
  return [...branches.values()]
}

function branchOf(sheets: readonly BranchSheet[]) {
  const [first] = sheets as [BranchSheet]
  const having = (state: string) => sheets.filter((one) => one.state === state).length
  return {
    ...{ id: first.branch, name: first.name, own: first.own, below: sheets.some(({ below }) => below) },
    ...{ all: sheets.length, accepted: having('counted'), ended: having('withdrawn') },
  }
}

export const getMerged = endpoint({
  route: 'GET /api/collections/{id}/merged',
  summary:
    'What accepted sheets at and below a unit come to, field by field: sums with their terms by branch, counts by option, how many entries a joined list has. What was not accepted is missing, and never 0',
  may: collectionPolicy.read,
  params: UuidParams,
  query: Type.Object({ organizationId: Type.Optional(Id) }),
  answer: Type.Object({ branches: Type.Array(BranchSchema), fields: Type.Array(FieldSchema) }),
  async handle({ db, params, query, actor, platform }) {
    const asked = { collectionId: params.id, ...query }
    const { collection, organizationId } = await seenFrom(db, asked, actor)
    const { form, merge = {} } = await getVersion(
      db,
      collection.questionnaire,
      collection.questionnaireVersion,
    )
    const sheets = await findBranchSheets(db, collection.id, organizationId, dayOf(platform.clock()))
    const parts = byBranch(sheets).map((branch) => ({
      branch: branchOf(branch),
      merged: mergeAnswers(
        form.fields,
        merge,
        branch.flatMap(({ values }) => (values ? [values] : [])),
      ),
    }))
    const whole =
      parts.length > 0 ? joinParts(parts.map(({ merged }) => merged)) : mergeAnswers(form.fields, merge, [])
    return {
      branches: parts.map(({ branch }) => branch),
      fields: form.fields.map(({ code }) => {
        const merged = whole.get(code) as Merged
        const terms = parts.flatMap(({ branch, merged: part }) => {
          const term = part.get(code)
          return term ? [{ branch: branch.id, answered: term.answered, sum: term.sum }] : []
        })
        return { code, ...merged, terms: merged.how === 'sum' ? terms : [] }
      }),
    }
  },
})
