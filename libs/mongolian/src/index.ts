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
export { fromMenksoft } from './menksoft/from-menksoft.ts'
export { toMenksoft } from './menksoft/to-menksoft.ts'
export { exactKey, type FoldLevel, type FoldOptions, foldedKey } from './normalize/keys.ts'
export { type Change, normalizationChanges, normalize } from './normalize/normalize.ts'
export { deromanize, romanize } from './romanize/romanize.ts'
export type { Scheme, SchemeOptions } from './romanize/scheme.ts'
export { type AttachOptions, attachSuffix } from './suffix/attach.ts'
export { type Harmony, harmonyOf } from './suffix/harmony.ts'
export { type SplitOptions, type SplitSuffix, type SplitWord, splitSuffixes } from './suffix/split.ts'
export { type Ending, type Suffix, type SuffixKind, suffixes } from './suffix/table.ts'
