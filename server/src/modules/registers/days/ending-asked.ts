import { type RawBuilder, sql } from 'kysely'
import Type from 'typebox'
import { inField, platformErrors } from '#platform/errors'
import type { Versions } from '../values/read-values.ts'
import { validCodes } from './holds.ts'

/** Which periods end when: what is valid no longer, or not for long any more. */
export const EndingQuery = Type.Optional(
  Type.Array(
    Type.String({
      pattern: '^[a-zA-Z0-9]{1,40}:(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?$',
      maxLength: 70,
    }),
    {
      maxItems: 5,
      description:
        'A period, or a day, and the days between which its last day lies, both included, `valid:2021-10-01..2021-12-31`; of those that ended, one side is empty',
    },
  ),
)

/** A period whose last day lies between two days. */
export interface Ending {
  codes: readonly string[]
  from: string | undefined
  to: string | undefined
}

/** The same as the store is asked for it; a field that says no last day is refused. */
export const endingAsked = (versions: Versions, asked: readonly string[] = []): Ending[] =>
  asked.map((one) => {
    const [code = '', days = ''] = one.split(':')
    const codes = validCodes(versions, code)
    if (!codes) throw platformErrors.INVALID_REQUEST(inField('ending'))
    const [from, to] = days.split('..')
    return { codes, from: from || undefined, to: to || undefined }
  })

/** Those whose last day lies between two days. */
export const endsBetween = (values: RawBuilder<unknown>, { codes, from, to }: Ending) =>
  sql<boolean>`register_valid_to(${values}, ${[...codes]}::text[]) between ${from ?? '-infinity'}::date
    and ${to ?? 'infinity'}::date`
