import { digestOf as digestBytes } from '#platform/text/digest'

// The database keeps what is in a JSON value, not the order it was written in.
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  )
}

/** The digest over a document as JSON, whatever the order of its keys: the same for one just made and for one read back. */
export const digestOf = (document: object): string =>
  digestBytes(JSON.stringify(ordered(JSON.parse(JSON.stringify(document))))).toString('hex')

/** A document as it is signed, with the digest that follows from all of it. */
export const freeze = <Document extends object>(document: Document): Document & { digest: string } => ({
  ...document,
  digest: digestOf(document),
})

/** Whether the digest still follows from what is kept. */
export const isIntact = (document: object, digest: string): boolean => digestOf(document) === digest
