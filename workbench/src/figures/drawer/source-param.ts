/** The record a line comes from. */
export interface Source {
  kind: string
  id: string
}

/** A source as a word of the address, and back. */
export const sourceParam = ({ kind, id }: Source): string => `${kind}~${id}`

export function readSourceParam(word: string | null): Source | undefined {
  const [kind, id] = word?.split('~') ?? []
  return kind && id ? { kind, id } : undefined
}
