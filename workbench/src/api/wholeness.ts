const QUOTE = 34
const NEW_LINE = 10
const END = 22

/** Lines of a CSV text outside of quotes: the head and every row. */
function csvWhole(rows: number) {
  let [lines, quoted] = [0, false]
  return {
    see(piece: Uint8Array) {
      for (const sign of piece) {
        if (sign === QUOTE) quoted = !quoted
        else if (sign === NEW_LINE && !quoted) lines += 1
      }
    },
    all: () => !quoted && lines === rows + 1,
  }
}

/** The last bytes of what was seen. */
function lastOf(most: number) {
  let tail = new Uint8Array()
  return {
    see(piece: Uint8Array) {
      const both = new Uint8Array(tail.length + Math.min(piece.length, most))
      both.set(tail)
      both.set(piece.subarray(-most), tail.length)
      tail = both.slice(-most)
    },
    bytes: () => tail,
  }
}

/** An archive ends with where its directory stands and how long it is (PKWARE APPNOTE 4.3.16). */
function zipWhole() {
  let size = 0
  const last = lastOf(END)
  return {
    see(piece: Uint8Array) {
      size += piece.length
      last.see(piece)
    },
    all() {
      const tail = last.bytes()
      if (tail.length < END) return false
      const end = new DataView(tail.buffer)
      const directoryEnds = end.getUint32(12, true) + end.getUint32(16, true)
      return end.getUint32(0, true) === 0x06054b50 && directoryEnds + END === size
    },
  }
}

const LONGEST_END = 64

/** The last of JSON Lines says how many there are, and is written when all of them are. */
function linesWhole(rows: number) {
  const last = lastOf(LONGEST_END)
  return {
    see: last.see,
    all: () => `\n${new TextDecoder().decode(last.bytes())}`.endsWith(`\n{"$end":{"rows":${rows}}}\n`),
  }
}

const ways = { csv: csvWhole, xlsx: zipWhole, jsonl: linesWhole }

/** Sees a file come in piece by piece, and says in the end whether all of it came: a gateway may end a broken one politely. */
export const wholeness = (ending: 'xlsx' | 'csv' | 'jsonl', rows: number) => ways[ending](rows)
