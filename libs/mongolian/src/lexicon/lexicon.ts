import { exactKey } from '../normalize/keys.ts'
import { ByteReader, ByteWriter, decodeLetters, encodeLetters } from './bytes.ts'
import { foldLatin, latinKeys } from './latin-keys.ts'
import { cleanRows, type LexiconRow } from './row.ts'
import { buildTrie, Trie } from './trie.ts'

/** A word as the lexicon returns it. */
export interface LexiconEntry {
  readonly cyrillic: string
  readonly traditional: string
}

const MAGIC = [0x6d, 0x6c, 0x78, 0x31]

/**
 * Packs a word list into one compact file: the words, a tree of their Cyrillic keys, a tree of their Latin keys.
 *
 * Rows in (cleaned on the way), bytes out; never throws on strings. About 50 bytes a word. Source: own format `mlx1`.
 *
 * @example
 * loadLexicon(packLexicon([{ cyrillic: 'ном', traditional: 'ᠨᠣᠮ' }])).size // → 1
 */
export function packLexicon(rows: Iterable<LexiconRow>): Uint8Array {
  const words = cleanRows(rows).rows
  const entries = new ByteWriter()
  const cyrillic: [string, number][] = []
  const latin: [string, number][] = []
  for (const row of words) {
    const at = entries.length
    for (const text of [row.cyrillic, row.traditional]) {
      const bytes = encodeLetters(text)
      entries.varint(bytes.length)
      entries.append(bytes)
    }
    cyrillic.push([row.cyrillic, at])
    for (const key of latinKeys(row)) latin.push([key, at])
  }
  const out = new ByteWriter()
  for (const byte of MAGIC) out.byte(byte)
  out.varint(words.length)
  for (const part of [entries.finish(), buildTrie(cyrillic), buildTrie(latin)]) {
    out.varint(part.length)
    out.append(part)
  }
  return out.finish()
}

/**
 * Words with their spellings, searched in the packed file itself; `size` counts them.
 *
 * Throws RangeError if the bytes are no packed lexicon. Source: own format `mlx1`.
 *
 * @example
 * const words = new Lexicon(packLexicon([{ cyrillic: 'ном', traditional: 'ᠨᠣᠮ' }]))
 * words.prefix('no', 5).map((word) => word.cyrillic) // → ['ном']
 */
export class Lexicon {
  readonly size: number
  private readonly bytes: Uint8Array
  private readonly entries: { readonly start: number; readonly end: number }
  private readonly cyrillic: Trie
  private readonly latin: Trie
  private byTraditional: Map<string, LexiconEntry[]> | undefined

  /** Takes the bytes of `packLexicon`; use `loadLexicon`. */
  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes)
    for (const byte of MAGIC) {
      if (reader.byte() !== byte)
        throw new RangeError('Not a packed lexicon: the file does not begin with mlx1')
    }
    this.bytes = bytes
    this.size = reader.varint()
    const part = () => {
      const length = reader.varint()
      const start = reader.at
      reader.at += length
      return { start, end: reader.at }
    }
    this.entries = part()
    const cyrillic = part()
    const latin = part()
    if (latin.end > bytes.length) throw new RangeError('Not a whole packed lexicon: the file is cut short')
    this.cyrillic = new Trie(bytes, cyrillic.start, cyrillic.end)
    this.latin = new Trie(bytes, latin.start, latin.end)
  }

  /** Entries spelled exactly so in Cyrillic (lower case). */
  find(cyrillic: string): LexiconEntry[] {
    return this.cyrillic.find(cyrillic).map((at) => this.entryAt(at))
  }

  /** Entries whose Cyrillic or Latin spelling begins so, the shortest first. */
  prefix(typed: string, limit: number): LexiconEntry[] {
    const lower = typed.toLowerCase()
    const trie = /[а-яёөү]/.test(lower) ? this.cyrillic : this.latin
    const key = trie === this.cyrillic ? lower : foldLatin(lower)
    return trie.prefix(key, limit).map((at) => this.entryAt(at))
  }

  /** Entries spelled so in traditional script, by exact key; the first call indexes the whole list. */
  findTraditional(traditional: string): readonly LexiconEntry[] {
    this.byTraditional ??= this.indexTraditional()
    return this.byTraditional.get(exactKey(traditional)) ?? []
  }

  private entryAt(offset: number): LexiconEntry {
    const reader = new ByteReader(this.bytes, this.entries.start + offset)
    const cyrillic = decodeLetters(reader, reader.varint())
    return { cyrillic, traditional: decodeLetters(reader, reader.varint()) }
  }

  private indexTraditional(): Map<string, LexiconEntry[]> {
    const index = new Map<string, LexiconEntry[]>()
    const reader = new ByteReader(this.bytes, this.entries.start)
    while (reader.at < this.entries.end) {
      const cyrillic = decodeLetters(reader, reader.varint())
      const entry = { cyrillic, traditional: decodeLetters(reader, reader.varint()) }
      const key = exactKey(entry.traditional)
      const known = index.get(key)
      if (known === undefined) index.set(key, [entry])
      else known.push(entry)
    }
    return index
  }
}

/**
 * Opens a word list for `fromCyrillic`, `toCyrillic` and `candidates`: rows, or the bytes `packLexicon` made of them.
 *
 * Throws RangeError if the bytes are no packed lexicon. No list comes with the package: bring your own, cleared for use.
 * Source: own format `mlx1`.
 *
 * @example
 * loadLexicon([{ cyrillic: 'ном', traditional: 'ᠨᠣᠮ' }]).find('ном')[0]?.traditional // → 'ᠨᠣᠮ'
 */
export function loadLexicon(source: Uint8Array | Iterable<LexiconRow>): Lexicon {
  return new Lexicon(source instanceof Uint8Array ? source : packLexicon(source))
}
