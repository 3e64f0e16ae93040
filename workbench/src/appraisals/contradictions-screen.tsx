import { ContradictionsPart } from '../contradictions/index.ts'
import { useOpenAppraisal } from './use-appraisal.ts'

/** What contradicts itself in the form, and with what the platform counted. */
export function ContradictionsScreen() {
  const { appraisal } = useOpenAppraisal()
  return <ContradictionsPart subject="appraisal" id={appraisal.id} />
}
