import { normalize } from '../normalize/normalize.ts'
import { A, CHI, isSelector, MVS, NIRUGU } from '../text/codepoints.ts'
import { SASM, SASM_MARKED } from './scheme.ts'

type SasmScheme = 'sasm' | 'sasm-marked'

const tables: Readonly<Record<SasmScheme, readonly string[]>> = {
  sasm: SASM.split(' '),
  'sasm-marked': SASM_MARKED.split(' '),
}

/** Selectors and nirugu carry no sound and are left out. */
export function romanizeSasm(text: string, scheme: SasmScheme): string {
  const source = normalize(text)
  let out = ''
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i)
    if (unit >= A && unit <= CHI) out += tables[scheme][unit - A] ?? ''
    else if (unit === MVS) out += '-'
    else if (unit >= 0x1810 && unit <= 0x1819) out += String(unit - 0x1810)
    else if (!isSelector(unit) && unit !== NIRUGU) out += source.charAt(i)
  }
  return out
}

const DIGRAPHS: Readonly<Record<string, string>> = { ng: 'ᠩ', lh: 'ᡀ', zh: 'ᡁ', ch: 'ᡂ' }
/** Letters that have a sign to themselves, or the first claim to one. */
const simple = /* @__PURE__ */ new Map(
  tables['sasm-marked'].map((sign, index) => [sign, String.fromCharCode(A + index)] as const).reverse(),
)

/** Word by word: o and u are front in a word with e, back in every other; with ô û in use, plain o u are front. */
export function deromanizeSasm(text: string, scheme: SasmScheme): string {
  return text
    .normalize('NFC')
    .replace(/[a-zôû]+(?:-[a-zôû]+)*/gi, (word) => readWord(word.toLowerCase(), scheme))
}

function readWord(word: string, scheme: SasmScheme): string {
  const front = scheme === 'sasm-marked' || (word.includes('e') && !word.includes('a'))
  let out = ''
  let i = 0
  while (i < word.length) {
    const digraph = DIGRAPHS[word.slice(i, i + 2)]
    const sign = word.charAt(i)
    if (digraph !== undefined) out += digraph
    else if (sign === 'o') out += front ? 'ᠥ' : 'ᠣ'
    else if (sign === 'u') out += front ? 'ᠦ' : 'ᠤ'
    else if (sign === '-') out += '\u180e'
    else out += simple.get(sign) ?? sign
    i += digraph === undefined ? 1 : 2
  }
  return out
}
