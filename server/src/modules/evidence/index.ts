import { defineModule } from '#platform/module'
import { getEvidenceFile, getEvidenceThumbnail } from './files/get-evidence-file.ts'
import { getEvidence } from './get-evidence.ts'
import { removeEvidence } from './remove-evidence.ts'
import { receiveUploads } from './uploads/receive-upload.ts'
import { sweepEvidence } from './uploads/sweep-evidence.ts'

export { type Evidence, EvidenceSchema } from './evidence.ts'
export { openableEvidence } from './evidence-access.ts'
export { makeThumbnail, storeEvidence } from './files/keep-file.ts'
export { findEvidence, findEvidenceOf, findPhotosInHand, type LinkedEvidence } from './find-evidence.ts'
export { findOtherUses, type OtherUse } from './find-other-uses.ts'
export {
  correctEvidence,
  linkEvidence,
  linkNewEvidence,
  setEvidence,
  unlinkEvidence,
} from './link-evidence.ts'
export { withEvidenceFile } from './read-evidence.ts'
export { type RecordKind, recordKinds } from './record-kinds.ts'

export const evidence = defineModule({
  name: 'evidence',
  endpoints: [getEvidence, getEvidenceFile, getEvidenceThumbnail, removeEvidence],
  jobs: [sweepEvidence],
  mount: receiveUploads,
})
