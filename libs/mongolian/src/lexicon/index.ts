export { Lexicon, type LexiconEntry, loadLexicon, packLexicon } from './lexicon.ts'
export { type CleanRows, cleanRows, type LexiconRow } from './row.ts'
