import Type from 'typebox'
import { inField, platformErrors } from '#platform/errors'
import type { Versions } from '../values/read-values.ts'
import { type Held, holdsOf } from './holds.ts'

/** What a list is narrowed to: fields and the one value each must hold. */
export const HoldsQuery = Type.Optional(
  Type.Array(Type.String({ maxLength: 150, pattern: '^[a-zA-Z0-9]{1,40}:.{1,100}$' }), {
    maxItems: 10,
    description:
      'A field and the value it holds, `level:state`; of files `yes` where there are any, else `no`; all of them together',
  }),
)

/** The same as the store is asked for it; a field that cannot be asked so, or a value it cannot have, is refused. */
export const holdsAsked = (versions: Versions, asked: readonly string[] = []): Held[] =>
  asked.map((one) => {
    const cut = one.indexOf(':')
    const holds = holdsOf(versions, one.slice(0, cut), one.slice(cut + 1))
    if (!holds) throw platformErrors.INVALID_REQUEST(inField('holds'))
    return holds
  })
