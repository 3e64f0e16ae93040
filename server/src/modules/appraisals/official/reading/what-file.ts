import type { SheetProblem } from './problem-code.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte)

// Names in the directory of a compound file (MS-CFB 2.6.1) are UTF-16.
const holds = (bytes: Uint8Array, name: string) => text(bytes).includes(Buffer.from(name, 'utf16le'))

function oldOffice(bytes: Uint8Array): SheetProblem['code'] {
  // What a password protects is a package inside such a file (MS-OFFCRYPTO 2.3.4).
  if (holds(bytes, 'EncryptedPackage')) return 'locked-workbook'
  if (holds(bytes, 'WordDocument')) return 'word-file'
  return holds(bytes, 'Workbook') || holds(bytes, 'Book') ? 'old-workbook' : 'old-or-locked'
}

/** What a file that is no workbook is instead, as far as its bytes tell. */
export function whatFile(bytes: Uint8Array): SheetProblem['code'] {
  if (startsWith(bytes, 0xd0, 0xcf)) return oldOffice(bytes)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf-file'
  if (startsWith(bytes, 0xff, 0xd8) || startsWith(bytes, 0x89, 0x50)) return 'picture-file'
  if (startsWith(bytes, 0x50, 0x4b)) {
    const names = text(bytes).toString('latin1')
    if (names.includes('word/document.xml')) return 'word-file'
    if (names.includes('xl/workbook.bin') || /opendocument|ppt\/presentation|Index\/Document/.test(names))
      return 'other-office'
  }
  return 'not-a-workbook'
}
