import type { Refusal } from '@medelge/workflow'
import { defineErrors, type ErrorMaker } from '#platform/errors'

export const checkErrors = defineErrors({
  RECORD_NOT_OPEN: 409,
  RECORD_NOT_WAITING: 409,
  RECORD_NOT_COUNTED: 409,
  RECORD_CHANGED_MEANWHILE: 409,
  RECORD_ALREADY_ACCEPTED: 409,
  CHECK_OWN_RECORD: 409,
  CHECK_TWICE: 409,
  CHECK_UNDO_OVER: 409,
  CHECK_RULE_TOO_FEW: 422,
})

/** The refusal of the pure rules as the product says it. */
export const refusals: Record<Refusal, ErrorMaker> = {
  'not-open': checkErrors.RECORD_NOT_OPEN,
  'not-waiting': checkErrors.RECORD_NOT_WAITING,
  'changed-meanwhile': checkErrors.RECORD_CHANGED_MEANWHILE,
  'already-accepted': checkErrors.RECORD_ALREADY_ACCEPTED,
  'own-hand': checkErrors.CHECK_OWN_RECORD,
  'checked-before': checkErrors.CHECK_TWICE,
}
