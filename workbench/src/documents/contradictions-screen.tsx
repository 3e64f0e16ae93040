import { ContradictionsPart } from '../contradictions/index.ts'
import { useOpenDocument } from './use-document.ts'

/** What contradicts itself in the document, and with what the platform counted. */
export function ContradictionsScreen() {
  const { document } = useOpenDocument()
  return <ContradictionsPart subject="document" id={document.id} />
}
