import { defineModule } from '#platform/module'
import { keptKinds, retentionKinds } from '#platform/retention/retention-kind'
import { getEvidenceFile, getEvidenceThumbnail } from './files/get-evidence-file.ts'
import { getEvidence } from './get-evidence.ts'
import { removeEvidence } from './remove-evidence.ts'
import { receiveUploads } from './uploads/receive-upload.ts'
import { sweepEvidence } from './uploads/sweep-evidence.ts'
import { unusedRetention } from './uploads/unused.retention.ts'

export { type EvidenceRow, emptyEvidence, findEvidenceByIds, namedEvidence } from './evidence.store.ts'
export { type Evidence, EvidenceSchema } from './evidence.ts'
export { mayOpen, openableEvidence } from './evidence-access.ts'
export { fileStoreOf } from './files/file-store.ts'
export { isImage } from './files/file-types.ts'
export { makeThumbnail, storeEvidence } from './files/keep-file.ts'
export { isKept, type KeptFile, keptFiles } from './files/kept-files.ts'
export { type PaperPhoto, printPhoto } from './files/print-photo.ts'
export type { FileStore } from './files/stored-file.ts'
export {
  findEvidence,
  findEvidenceOf,
  findFiles,
  findPhotosInHand,
  type LinkedEvidence,
} from './find-evidence.ts'
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
export { keepStream } from './uploads/keep-stream.ts'
export { sweepFiles } from './uploads/sweep-files.ts'
export { lockEvidence } from './uploads/unused.retention.ts'
export { type Carrier, findUsable } from './usable-files.ts'

export const evidence = defineModule({
  name: 'evidence',
  endpoints: [getEvidence, getEvidenceFile, getEvidenceThumbnail, removeEvidence],
  contributes: [retentionKinds.of(unusedRetention), keptKinds.of('evidence'), keptKinds.of('photo-places')],
  jobs: [sweepEvidence],
  mount: receiveUploads,
})
