import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { Choice, Id } from '#platform/shapes'

/** What every list of records that are checked can be narrowed by. */
export const checkedFilter = { organizationId: Id, state: Type.Optional(Choice(RECORD_STATES)) }
