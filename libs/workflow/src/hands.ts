import type { CheckedRecord } from './record.ts'

export type OwnHand = 'own' | 'twice'

/**
 * Why a person may not check a record: it went through their own hands, or they said yes to it at a lower level.
 * Every level is another person. Undefined: nothing speaks against it.
 *
 * @example
 * ownHand('tuya', { recordedBy: 'tuya', submittedBy: null, acceptedBy: [] }) // → 'own'
 * ownHand('saran', { recordedBy: 'tuya', submittedBy: null, acceptedBy: ['saran'] }) // → 'twice'
 */
export function ownHand(
  person: string | null,
  {
    recordedBy,
    submittedBy,
    acceptedBy,
    writtenBy = [],
  }: Pick<CheckedRecord, 'recordedBy' | 'submittedBy' | 'acceptedBy' | 'writtenBy'>,
): OwnHand | undefined {
  if ([recordedBy, submittedBy, ...writtenBy].some((hand) => hand === person)) return 'own'
  return acceptedBy.some((before) => before === person) ? 'twice' : undefined
}
