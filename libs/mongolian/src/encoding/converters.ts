import { fromMenksoft } from '../menksoft/from-menksoft.ts'
import { toMenksoft } from '../menksoft/to-menksoft.ts'
import { normalize } from '../normalize/normalize.ts'
import { detectEncoding } from './detect-encoding.ts'

/** A legacy encoding: whoever holds a table for Delehi, Saiyin, Boljoo … fills this and passes it in. */
export interface EncodingConverter {
  readonly encoding: string
  /** 0–1: how surely a text is written in this encoding. */
  recognize(text: string): number
  toUnicode(text: string): string
  fromUnicode?(text: string): string
}

/**
 * The one legacy encoding whose table is published, as a converter for `toUnicode`.
 *
 * Text in, text out, confidence 0–1; never throws. Source: as `fromMenksoft` and `detectEncoding`.
 *
 * @example
 * menksoftConverter.recognize('ᠪᠢᠴᠢᠭ') // → 0
 */
export const menksoftConverter: EncodingConverter = {
  encoding: 'menksoft',
  recognize: (text) => {
    const found = detectEncoding(text)
    return found.encoding === 'menksoft' ? found.confidence : 0
  },
  toUnicode: fromMenksoft,
  fromUnicode: toMenksoft,
}

/** Which encodings `toUnicode` can read. */
export interface ToUnicodeOptions {
  /** Asked in order, the surest wins. Default: Menksoft alone. */
  readonly converters?: readonly EncodingConverter[]
}

/** What `toUnicode` made of a text. */
export interface Imported {
  readonly text: string
  /** The encoding that was read, `undefined` when no converter knew the text and it was only normalized. */
  readonly encoding: string | undefined
}

/**
 * Reads a text of unknown encoding into normalized Unicode with the converter that recognizes it best.
 *
 * Text in, text and the encoding found out; what no converter knows passes through. Never throws by itself.
 * Source: own design; the slot for encodings without a public table (Delehi 德力海, Saiyin, Boljoo, MongolUsug).
 *
 * @example
 * toUnicode('\ue2c1\ue27f\ue317\ue27e\ue2e8') // → { text: 'ᠪᠢᠴᠢᠭ', encoding: 'menksoft' }
 */
export function toUnicode(text: string, options: ToUnicodeOptions = {}): Imported {
  let best: EncodingConverter | undefined
  let confidence = 0
  for (const converter of options.converters ?? [menksoftConverter]) {
    const found = converter.recognize(text)
    if (found > confidence) {
      best = converter
      confidence = found
    }
  }
  return { text: normalize(best ? best.toUnicode(text) : text), encoding: best?.encoding }
}
