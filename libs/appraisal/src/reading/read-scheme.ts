import type { LateMonthRule, Scheme, SchemeGroup } from '../scheme.ts'
import { nationalScheme, schemes } from '../schemes.ts'
import { FieldReader, shown } from './fields.ts'
import type { Problem, Reading } from './problem.ts'
import { readShortfall } from './read-shortfall.ts'

const SCHEME =
  'basedOn name execution groups rounding overFulfilment missedCeiling missedEqual lateMonth grading notApplicable gradeBands shortfall printedScores'.split(
    ' ',
  )
const MODES = ['half-up', 'half-even', 'truncate'] as const

function readExecution(fields: FieldReader): Scheme['execution'] {
  const ratePlaces = fields.optionalNumber('ratePlaces', 0, 6)
  const reasonBelow = fields.optionalNumber('reasonBelow', 0, 1)
  return {
    weight: fields.number('weight', 0, 100),
    ...(ratePlaces === undefined ? {} : { ratePlaces }),
    ...(typeof fields.raw('counted') === 'boolean' ? { counted: fields.raw('counted') === true } : {}),
    ...(reasonBelow === undefined ? {} : { reasonBelow }),
    ...(fields.has('shortfall') ? { shortfall: readShortfall(fields.object('shortfall')) } : {}),
  }
}

function readGroup(fields: FieldReader): SchemeGroup {
  const covers = fields.raw('covers')
  const isNames =
    Array.isArray(covers) && covers.length > 0 && covers.every((name) => typeof name === 'string')
  if (!isNames && covers !== 'every')
    fields.report('not-one-of', fields.at('covers'), {
      value: shown(covers),
      options: '"every" | ["产出指标", …]',
    })
  const of = fields.optionalNumber('of', 0.01, 1000)
  return {
    name: fields.text('name'),
    covers: isNames ? covers : 'every',
    weight: fields.number('weight', 0, 1000),
    ...(of === undefined ? {} : { of }),
    ...(fields.has('groups') ? { groups: fields.list('groups', readPart) } : {}),
  }
}

// Weights stand inside weights twice at most: first level, second level, indicator.
function readPart(fields: FieldReader): SchemeGroup {
  if (fields.has('groups')) fields.report('field-unknown', fields.at('groups'))
  const { groups: _, ...part } = readGroup(
    new FieldReader({ ...fields.all(), groups: null }, fields.path, fields.problems),
  )
  return part
}

function readShortfalls(fields: FieldReader): NonNullable<Scheme['shortfall']> {
  return {
    ...(fields.has('floor') ? { floor: readShortfall(fields.object('floor')) } : {}),
    ...(fields.has('ceiling') ? { ceiling: readShortfall(fields.object('ceiling')) } : {}),
  }
}

function readLateMonth(fields: FieldReader): LateMonthRule {
  const rule = fields.oneOf('rule', ['nothing', 'target/actual', 'per-month'])
  return rule === 'per-month' ? { rule, share: fields.number('share', 0, 1) } : { rule }
}

/**
 * Reads a scheme from parsed JSON: `basedOn` names one of `schemes` (national when absent), the other fields replace
 * its own. Never throws: what is wrong comes back with the path of the field.
 * @example
 * const rounding = { mode: 'truncate', places: 2, on: 'item' }
 * const reading = readScheme({ basedOn: 'twenty-eighty', rounding })
 * reading.ok && reading.value // → { ...twentyEightyScheme, rounding }
 * readScheme({ basedOn: 'nowhere' }).ok // → false
 */
export function readScheme(value: unknown): Reading<Scheme> {
  const problems: Problem[] = []
  const fields = new FieldReader(value, '', problems)
  if (problems.length > 0) return { ok: false, problems }
  fields.onlyKnows(SCHEME)
  const names = Object.keys(schemes) as [string, ...string[]]
  const base = (fields.has('basedOn') ? schemes[fields.oneOf('basedOn', names)] : undefined) ?? nationalScheme
  const part = <Key extends keyof Scheme>(key: Key, read: () => Scheme[Key]): Scheme[Key] =>
    fields.has(key) ? read() : base[key]
  const rounding = (own: FieldReader): Scheme['rounding'] => ({
    mode: own.oneOf('mode', MODES),
    places: own.number('places', 0, 6),
    on: own.oneOf('on', ['item', 'total']),
  })
  const scheme: Scheme = {
    name: part('name', () => fields.text('name')),
    execution: part('execution', () => readExecution(fields.object('execution'))),
    groups: part('groups', () => fields.list('groups', readGroup)),
    rounding: part('rounding', () => rounding(fields.object('rounding'))),
    overFulfilment: part('overFulfilment', () => fields.number('overFulfilment', 1, 1000)),
    missedCeiling: part('missedCeiling', () =>
      fields.oneOf('missedCeiling', ['target/actual', 'linear-to-zero-at-twice']),
    ),
    missedEqual: part('missedEqual', () => fields.oneOf('missedEqual', ['nothing', 'nearness'])),
    lateMonth: part('lateMonth', () => readLateMonth(fields.object('lateMonth'))),
    grading: part('grading', () =>
      fields.list('grading', (band) => ({
        grade: band.text('grade'),
        coefficient: band.number('coefficient', 0, 1),
        from: band.number('from', 0, 1),
      })),
    ),
    notApplicable: part('notApplicable', () =>
      fields.oneOf('notApplicable', ['rescale-group', 'rescale-form']),
    ),
    gradeBands: part('gradeBands', () =>
      fields.list('gradeBands', (band) => ({ grade: band.text('grade'), from: band.number('from', 0, 100) })),
    ),
  }
  const shortfall = fields.has('shortfall') ? readShortfalls(fields.object('shortfall')) : base.shortfall
  const printed = fields.has('printedScores')
    ? fields.oneOf('printedScores', ['points', 'of-hundred'])
    : base.printedScores
  if (shortfall !== undefined) scheme.shortfall = shortfall
  if (printed !== undefined) scheme.printedScores = printed
  return problems.length === 0 ? { ok: true, value: scheme } : { ok: false, problems }
}
