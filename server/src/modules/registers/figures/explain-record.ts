import { definitionWords } from '@medelge/fields/definition'
import { crosswalk, type NameOf } from '@medelge/figures'
import Type from 'typebox'
import { cellWords } from '#engines/fields/cell-words'
import { messagesIn } from '#engines/lists/list-request'
import { sayVerdicts, VerdictsSchema } from '#modules/figures'
import { endpoint } from '#platform/endpoint'
import { type Locale, pickLocale } from '#platform/locale'
import { Day } from '#platform/shapes'
import type { RegisterDefinition } from '../kinds/definition.ts'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { KindCode } from '../kinds/register-kind.ts'
import { ValuesShape } from '../record.ts'
import { registerPolicy } from '../register.policy.ts'
import { factsFor, feedRules } from './feed-rules.ts'

/** What the list calls the fields its feeds look at, and their options. */
function namesIn({ form }: RegisterDefinition, locale: Locale): NameOf {
  const words = definitionWords(form, locale === 'en' ? 'en' : 'zh', cellWords(messagesIn(locale)))
  const options = form.fields.flatMap(({ code, options = [] }) =>
    options.map((one) => [one.code, code] as const),
  )
  const fieldOf = new Map(options)
  return (kind, code) => {
    if (kind === 'field') return words.label(code)
    const field = kind === 'value' ? fieldOf.get(code) : undefined
    return field === undefined ? undefined : words.value(field, code)
  }
}

export const explainRecord = endpoint({
  route: 'POST /api/registers/{kind}/explanations',
  summary:
    'Why a record of a list would count in each metric the list feeds or not, from its first day on; nothing is saved',
  may: registerPolicy.read,
  whenFull: true,
  params: Type.Object({ kind: KindCode }),
  body: Type.Object({ since: Day, values: ValuesShape }, { additionalProperties: false }),
  answer: Type.Object({ verdicts: VerdictsSchema }),
  async handle({ db, params, body, actor, request }) {
    const { definition } = await getSeenKind(db, params.kind, actor)
    const locale = pickLocale(request.headers['accept-language'])
    const { verdicts } = crosswalk(feedRules(definition.feeds ?? []), factsFor(body.values, body.since))
    return { verdicts: await sayVerdicts(db, verdicts, locale, namesIn(definition, locale)) }
  },
})
