export { collationKey, compareMongolian } from './collate/collate.ts'
export type { Candidate, CandidateSource } from './cyrillic/candidate.ts'
export { type FromCyrillicOptions, fromCyrillic, textFromCyrillic } from './cyrillic/from-cyrillic.ts'
export { cyrillicCandidates, type ToCyrillicOptions, toCyrillic } from './cyrillic/to-cyrillic.ts'
export { diagnose } from './diagnose/diagnose.ts'
export { applyFixes, type Finding, type Problem, type Severity } from './diagnose/finding.ts'
export {
  type EncodingConverter,
  type Imported,
  menksoftConverter,
  type ToUnicodeOptions,
  toUnicode,
} from './encoding/converters.ts'
export { type Detected, detectEncoding, type Encoding } from './encoding/detect-encoding.ts'
export { type CandidateOptions, candidates } from './input/candidates.ts'
export { type Column, type ColumnOptions, layoutColumns, pagesOf } from './layout/columns.ts'
export { lineBreaks } from './layout/line-breaks.ts'
export type { Lexicon, LexiconEntry } from './lexicon/lexicon.ts'
export { fromMenksoft } from './menksoft/from-menksoft.ts'
export { toMenksoft } from './menksoft/to-menksoft.ts'
export { formatName, type NameOptions, nameKey, type PersonName } from './names/person-name.ts'
export { exactKey, type FoldLevel, type FoldOptions, foldedKey } from './normalize/keys.ts'
export { type Change, normalizationChanges, normalize } from './normalize/normalize.ts'
export { type CalendarDay, type DateOptions, formatDate } from './numbers/format-date.ts'
export {
  fromMongolianDigits,
  type NumberOptions,
  spellNumber,
  toMongolianDigits,
} from './numbers/spell-number.ts'
export { deromanize, romanize } from './romanize/romanize.ts'
export type { Scheme, SchemeOptions } from './romanize/scheme.ts'
export { type AttachOptions, attachSuffix } from './suffix/attach.ts'
export { type Harmony, harmonyOf } from './suffix/harmony.ts'
export { type SplitOptions, type SplitSuffix, type SplitWord, splitSuffixes } from './suffix/split.ts'
export { type Ending, type Suffix, type SuffixKind, suffixes } from './suffix/table.ts'
