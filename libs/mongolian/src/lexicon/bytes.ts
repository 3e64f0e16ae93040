/** A growing run of bytes. */
export class ByteWriter {
  private bytes = new Uint8Array(1024)
  length = 0

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1)
    this.bytes[this.length++] = value
  }

  /** Seven bits a byte, lowest first; the high bit says that more follow. */
  varint(value: number): void {
    let rest = value
    while (rest > 0x7f) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  append(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.grow(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }

  private grow(count: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    larger.set(this.bytes)
    this.bytes = larger
  }
}

/** Reads what ByteWriter wrote; behind the end it reads zeros. */
export class ByteReader {
  private readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0
  }

  varint(): number {
    let value = 0
    let shift = 0
    let next = this.byte()
    while (next > 0x7f && shift < 28) {
      value |= (next & 0x7f) << shift
      shift += 7
      next = this.byte()
    }
    return (value | (next << shift)) >>> 0
  }
}

const LATER_CYRILLIC = 'ёөү'

/** One byte for ASCII, а–я ё ө ү, the Hudum letters and MVS; three for everything else. */
export function encodeLetters(text: string): Uint8Array {
  const out = new ByteWriter()
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const later = LATER_CYRILLIC.indexOf(text.charAt(i))
    if (unit < 0x80) out.byte(unit)
    else if (unit >= 0x1820 && unit <= 0x1842) out.byte(0x80 + unit - 0x1820)
    else if (unit === 0x180e) out.byte(0xa3)
    else if (unit >= 0x430 && unit <= 0x44f) out.byte(0xb0 + unit - 0x430)
    else if (later >= 0) out.byte(0xd0 + later)
    else {
      out.byte(0xff)
      out.byte(unit >> 8)
      out.byte(unit & 0xff)
    }
  }
  return out.finish()
}

export function decodeLetters(reader: ByteReader, length: number): string {
  const end = reader.at + length
  let text = ''
  while (reader.at < end) {
    const byte = reader.byte()
    if (byte < 0x80) text += String.fromCharCode(byte)
    else if (byte <= 0xa2) text += String.fromCharCode(0x1820 + byte - 0x80)
    else if (byte === 0xa3) text += '\u180e'
    else if (byte >= 0xb0 && byte <= 0xcf) text += String.fromCharCode(0x430 + byte - 0xb0)
    else if (byte >= 0xd0 && byte <= 0xd2) text += LATER_CYRILLIC.charAt(byte - 0xd0)
    else text += String.fromCharCode(reader.byte() * 256 + reader.byte())
  }
  return text
}
