import { ByteReader, ByteWriter, encodeLetters } from './bytes.ts'

interface Node {
  readonly children: Map<number, Node>
  readonly values: number[]
}

/** Puts keys into a tree and writes it out: node = label, number of values, values, bytes of the children, children. */
export function buildTrie(pairs: Iterable<readonly [string, number]>): Uint8Array {
  const root: Node = { children: new Map(), values: [] }
  for (const [key, value] of pairs) {
    let node = root
    for (const byte of encodeLetters(key)) {
      let child = node.children.get(byte)
      if (child === undefined) {
        child = { children: new Map(), values: [] }
        node.children.set(byte, child)
      }
      node = child
    }
    if (!node.values.includes(value)) node.values.push(value)
  }
  return writeChildren(root)
}

function writeChildren(node: Node): Uint8Array {
  const out = new ByteWriter()
  for (const [label, child] of [...node.children].sort((a, b) => a[0] - b[0])) {
    const inner = writeChildren(child)
    out.byte(label)
    out.varint(child.values.length)
    for (const value of child.values) out.varint(value)
    out.varint(inner.length)
    out.append(inner)
  }
  return out.finish()
}

/** Where the children of a node lie. */
interface Block {
  readonly start: number
  readonly end: number
}

/** Nodes opened in one prefix search at most, so that a key stays under a millisecond whatever the prefix. */
const MOST_NODES = 400

/** Searches in a written tree without unpacking it. */
export class Trie {
  private readonly bytes: Uint8Array
  private readonly root: Block

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.bytes = bytes
    this.root = { start, end }
  }

  find(key: string): number[] {
    return this.descend(key)?.values ?? []
  }

  /** Values under a prefix, the shortest keys first. */
  prefix(prefix: string, limit: number): number[] {
    const found = this.descend(prefix)
    if (found === undefined) return []
    const values = [...found.values]
    let level: Block[] = [found.children]
    let opened = 0
    while (level.length > 0 && values.length < limit && opened < MOST_NODES) {
      const next: Block[] = []
      for (const block of level) {
        const reader = new ByteReader(this.bytes, block.start)
        while (reader.at < block.end && opened < MOST_NODES) {
          opened++
          reader.byte()
          for (let count = reader.varint(); count > 0; count--) values.push(reader.varint())
          const size = reader.varint()
          if (size > 0) next.push({ start: reader.at, end: reader.at + size })
          reader.at += size
        }
      }
      level = next
    }
    return values.slice(0, limit)
  }

  private descend(key: string): { readonly values: number[]; readonly children: Block } | undefined {
    let block = this.root
    let values: number[] = []
    for (const label of encodeLetters(key)) {
      const reader = new ByteReader(this.bytes, block.start)
      let child: Block | undefined
      while (reader.at < block.end && child === undefined) {
        const here = reader.byte()
        const found: number[] = []
        for (let count = reader.varint(); count > 0; count--) found.push(reader.varint())
        const size = reader.varint()
        if (here === label) {
          values = found
          child = { start: reader.at, end: reader.at + size }
        }
        reader.at += size
      }
      if (child === undefined) return undefined
      block = child
    }
    return { values, children: block }
  }
}
