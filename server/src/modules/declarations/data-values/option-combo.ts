import { AUDIENCES, type Audience, CHANNELS, type Channel } from '@medelge/figures'

/** The one option of what is not broken down: by its name, and by the number that every DHIS2 gives it. */
const DEFAULTS = ['default', 'HllvX50cXC0']

interface Part {
  audience: Audience
  channel: Channel
}

const one = <V extends string>(values: readonly V[], word: string): V | undefined =>
  values.find((value) => value === word)

/** Who was reached and how: `elderly`, `online`, or both with a dot between; undefined where it is neither. */
export function partOf(combo = 'default'): Part | undefined {
  if (DEFAULTS.includes(combo)) return { audience: 'none', channel: 'none' }
  const [first = '', second, ...more] = combo.split('.')
  if (more.length > 0) return undefined
  const audience = one(AUDIENCES, first)
  if (second !== undefined) {
    const channel = one(CHANNELS, second)
    return audience && channel && { audience, channel }
  }
  if (audience) return { audience, channel: 'none' }
  const channel = one(CHANNELS, first)
  return channel && { audience: 'none', channel }
}
