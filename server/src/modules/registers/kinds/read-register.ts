import {
  type DefinitionProblem,
  type FormDefinition,
  hasExpressions,
  readDefinition,
  versionProblems,
} from '@medelge/fields/definition'
import { registerErrors } from '../register.errors.ts'
import { isRestricted } from '../values/restricted.ts'
import type { Feed, RegisterDefinition } from './definition.ts'
import { watchProblems } from './watched-fields.ts'

/** What every record has beside its own fields, under these names in forms and tables. */
const reserved: ReadonlySet<string> = new Set(
  'name organization organizationId area areaId since until day note evidence adjustment'.split(' '),
)

function* misplaced({ fields }: FormDefinition): Generator<DefinitionProblem> {
  for (const [position, { code, ...field }] of fields.entries()) {
    const at = `fields[${position}]`
    if (reserved.has(code)) yield { problem: 'code-reserved', at: `${at}.code`, about: code }
    // What is to be masked stands elsewhere: numbers of a person are sealed with the person.
    if (field.personal) yield { problem: 'seen-by-all', at: `${at}.personal`, about: code }
    // Files are evidence of the record, which whoever sees it opens.
    if (field.type === 'evidence' && field.see)
      yield { problem: 'files-for-all', at: `${at}.see`, about: code }
  }
}

/** Fields that name records of no list one sees: nobody could fill them in. */
function* unheld({ fields }: FormDefinition, lists: ReadonlySet<string>): Generator<DefinitionProblem> {
  const parts = fields.flatMap(({ cells = [], ...field }, position) => [
    { ...field, at: `fields[${position}].of` },
    ...cells.map((cell, nth) => ({ ...cell, at: `fields[${position}].cells[${nth}].of` })),
  ])
  for (const { type, of = '', id, at } of parts)
    if (type === 'record' && (!lists.has(of) || id !== 'uuid'))
      yield { problem: 'no-such-list', at, about: of }
}

async function problemsOf(
  form: FormDefinition,
  before: FormDefinition | undefined,
): Promise<readonly DefinitionProblem[]> {
  const own = [...misplaced(form)]
  if (own.length > 0) return own
  const compiled = hasExpressions(form) ? await expressionProblems(form) : []
  return compiled.length > 0 || !before ? compiled : versionProblems(before, form)
}

/** Fields by which records are counted in figures: they must stay, under their codes. */
function* unfed({ fields }: FormDefinition, feeds: readonly Feed[]): Generator<DefinitionProblem> {
  const needed = new Set(
    feeds.flatMap(({ amount, when = {} }) => [...(amount ? [amount] : []), ...Object.keys(when)]),
  )
  for (const code of needed)
    if (!fields.some((field) => field.code === code))
      yield { problem: 'field-feeds-figures', at: 'fields', about: code }
}

/** What only some see is kept apart from what all see: a field is the one or the other from its first day. */
function* unhidden({ fields }: FormDefinition, before: FormDefinition): Generator<DefinitionProblem> {
  const held = new Map(before.fields.map((field) => [field.code, field]))
  for (const [position, field] of fields.entries()) {
    const was = held.get(field.was ?? field.code)
    if (was && isRestricted(was) !== isRestricted(field))
      yield { problem: 'see-stays', at: `fields[${position}].see`, about: field.code }
  }
}

/** What lists, boards and searches go by is seen by all. */
function* openOnly({ form: { fields }, ...written }: RegisterDefinition): Generator<DefinitionProblem> {
  const hidden = new Set(fields.filter(isRestricted).map(({ code }) => code))
  const used: [string, string][] = [
    ...(written.alike ?? []).map(({ field }, nth): [string, string] => [`alike[${nth}]`, field]),
    ...(written.validity ? [['validity.field', written.validity.field] as [string, string]] : []),
    ...(['confirm', 'renew'] as const).flatMap((key) =>
      (written.review?.[key] ?? []).map((code): [string, string] => [`review.${key}`, code]),
    ),
  ]
  for (const [at, about] of used) if (hidden.has(about)) yield { problem: 'seen-by-some', at, about }
}

/** What records are told apart by is one line or one number. */
function* untelling({ fields }: FormDefinition, alike: NonNullable<RegisterDefinition['alike']>) {
  for (const [nth, { field: code }] of alike.entries()) {
    const field = fields.find((one) => one.code === code)
    const tells = field && ['line', 'whole-number'].includes(field.type) && !field.several
    if (!tells || alike.findIndex((one) => one.field === code) !== nth)
      yield { problem: 'alike-not-a-number', at: `alike[${nth}]`, about: code } as DefinitionProblem
  }
}

const expressionProblems = async (form: FormDefinition) =>
  (await import('@medelge/fields/expressions')).compileExpressions(form).problems

/**
 * What somebody wrote as the next version of a list, as it is kept; throws REGISTER_DEFINITION with all that cannot
 * stand in it, and what would keep records of the version before from being read. `lists` tells
 * those whose records it may name.
 */
export async function readRegister(
  written: Omit<RegisterDefinition, 'feeds'>,
  code: string,
  lists: (form: FormDefinition) => Promise<ReadonlySet<string>>,
  before?: { version: number; definition: RegisterDefinition },
): Promise<RegisterDefinition> {
  const form = { ...written.form, code, version: (before?.version ?? 0) + 1 }
  const { definition, problems } = readDefinition(form)
  const all = definition ? await problemsOf(definition, before?.definition.form) : problems
  const feeds = before?.definition.feeds
  const missing = definition
    ? [
        ...unheld(definition, await lists(definition)),
        ...unfed(definition, feeds ?? []),
        ...(before ? unhidden(definition, before.definition.form) : []),
        ...openOnly({ ...written, form: definition }),
        ...untelling(definition, written.alike ?? []),
        ...watchProblems({ ...written, form: definition }, (feeds ?? []).length > 0),
      ]
    : []
  if (before && !before.definition.person !== !written.person)
    missing.push({ problem: 'person-stays', at: 'person', about: code })
  // Rolls that are kept already would be seen nowhere.
  if (before?.definition.team && !written.team)
    missing.push({ problem: 'team-stays', at: 'team', about: code })
  if (written.team && written.person) missing.push({ problem: 'team-of-people', at: 'team', about: code })
  if (written.training && !written.person)
    missing.push({ problem: 'training-of-people', at: 'training', about: code })
  if (!definition || all.length + missing.length > 0)
    throw registerErrors.REGISTER_DEFINITION({
      count: all.length + missing.length,
      problems: [...all, ...missing],
    })
  return { ...written, form: definition, ...(feeds ? { feeds } : {}) }
}
