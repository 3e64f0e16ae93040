import { cyrillic } from '../text/cyrillic.ts'
import { hudum } from '../text/hudum.ts'

/** A numeral word: as it closes a number, and as it stands before another word. */
export type Numeral = readonly [closing: string, attributive: string]

export interface NumeralSystem {
  readonly zero: string
  /** 1–9. */
  readonly ones: readonly Numeral[]
  /** 10–90. */
  readonly tens: readonly Numeral[]
  readonly hundred: Numeral
  /** Within a group: 1 000, where groups are of four digits. */
  readonly thousand: Numeral | undefined
  /** Names of the groups above the first, lowest first. */
  readonly groups: readonly Numeral[]
}

function pairs(line: string): Numeral[] {
  return line.split(' ').map((pair) => {
    const [closing = '', attributive = closing] = pair.split('/')
    return [closing, attributive]
  })
}

function hudumPairs(line: string): Numeral[] {
  return pairs(hudum(line))
}

function cyrillicPairs(line: string): Numeral[] {
  return pairs(cyrillic(line))
}

/**
 * Written Mongolian, counted in fours as the People's Republic does (万 ᠲᠦᠮᠡᠨ, 亿 ᠳᠦᠩᠰᠢᠭᠤᠷ).
 * Source: numerals of school grammars; ᠨᠠᠢᠮᠠ carries FVS3, which keeps its ᠢ from doubling (GB/T 25914-2023).
 */
export const TRADITIONAL_NUMERALS: NumeralSystem = /* @__PURE__ */ traditional()

function traditional(): NumeralSystem {
  return {
    zero: hudum('teg'),
    ones: hudumPairs(
      'nige/nigen qoyar gurba/gurban dörbe/dörben tabu/tabun jirgug-a/jirgugan dolog-a/dologan nai\u180dma/nai\u180dman yisü/yisün',
    ),
    tens: hudumPairs(
      'arba/arban qori/qorin guci/gucin döci/döcin tabi/tabin jira/jiran dala/dalan naya/nayan yere/yeren',
    ),
    hundred: [hudum('jagu'), hudum('jagun')],
    thousand: [hudum('miNg-a'), hudum('miNgan')],
    groups: hudumPairs('tüme/tümen düNsigur'),
  }
}

/** Cyrillic Mongolian, counted in threes as Mongolia does; letters as in text/cyrillic.ts. */
export const CYRILLIC_NUMERALS: NumeralSystem = /* @__PURE__ */ inCyrillic()

function inCyrillic(): NumeralSystem {
  return {
    zero: cyrillic('teg'),
    ones: cyrillicPairs(
      'neg hoZr gurav/gurvan döröv/dörvön tav/tavan zurgaa/zurgaan doloo/doloon naym/nayman Es/Esön',
    ),
    tens: cyrillicPairs(
      "arav/arvan hor'/horin guq/guqin döq/döqin tav'/tavin jar/jaran dal/dalan naR/naRn Er/Eren",
    ),
    hundred: [cyrillic('zuu'), cyrillic('zuun')],
    thousand: undefined,
    groups: cyrillicPairs('mRnga/mRngan saR terbum'),
  }
}
