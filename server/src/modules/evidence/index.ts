import { defineModule } from '#platform/module'
import { getEvidence } from './get-evidence.ts'
import { getEvidenceFile, getEvidenceThumbnail } from './get-evidence-file.ts'
import { receiveUploads } from './receive-upload.ts'
import { removeEvidence } from './remove-evidence.ts'
import { sweepEvidence } from './sweep-evidence.ts'

export { type Evidence, EvidenceSchema } from './evidence.ts'
export { openableEvidence } from './evidence-access.ts'
export { findEvidence, findEvidenceOf, findPhotosInHand, type LinkedEvidence } from './find-evidence.ts'
export { findOtherUses, type OtherUse } from './find-other-uses.ts'
export { makeThumbnail, storeEvidence } from './keep-file.ts'
export {
  correctEvidence,
  linkEvidence,
  linkEvidenceToMany,
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
