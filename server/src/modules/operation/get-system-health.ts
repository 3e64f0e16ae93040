import { readFileSync } from 'node:fs'
import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { healthParts, type Light, lights } from '#platform/health/health-part'
import { pickLocale, sentence, valuesIn } from '#platform/locale'
import { Moment, Nullable } from '#platform/shapes'
import { operationPolicy } from './operation.policy.ts'

const LightSchema = Type.Enum([...lights])

const version = (): string =>
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version

const worst = (all: readonly Light[]): Light =>
  all.includes('red') ? 'red' : all.includes('yellow') ? 'yellow' : 'green'

export const getSystemHealth = endpoint({
  route: 'GET /api/system-health',
  summary: 'Whether everything is well, part by part and in words, with what to do where it is not',
  may: operationPolicy.watch,
  answer: Type.Object({
    light: LightSchema,
    at: Moment,
    version: Type.String(),
    parts: Type.Array(
      Type.Object({
        name: Type.String(),
        title: Type.String(),
        light: LightSchema,
        text: Type.String({ description: 'How it is' }),
        advice: Nullable(Type.String({ description: 'What to do, where it is not green' })),
      }),
    ),
  }),
  async handle({ db, actor, platform, request }) {
    // One machine for the whole region: it is the business of whoever stands at the top of the tree.
    const places = seats(actor, operationPolicy.watch)
    const chains = await Promise.all(places.map((place) => chainOf(db, place)))
    if (!chains.some((chain) => chain.length === 1)) throw platformErrors.NOT_FOUND()
    const locale = pickLocale(request.headers['accept-language'])
    const parts = []
    for (const { name, read } of healthParts.all()) {
      const { light, code, params = {} } = await read(db, platform)
      const values = valuesIn(params, locale)
      parts.push({
        ...{ name, light, title: sentence(locale, `health.${name}`) },
        text: sentence(locale, `health.${code}`, values),
        advice: light === 'green' ? null : sentence(locale, `health.${code}.advice`, values),
      })
    }
    const light = worst(parts.map((part) => part.light))
    return { light, at: platform.clock().toISOString(), version: version(), parts }
  },
})
