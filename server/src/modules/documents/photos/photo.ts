/** A photo as it stood in a document: the digest says which it was when the bytes are long gone. */
export interface KeptPhoto {
  evidence: string
  sha256: string | null
  name: string
}
