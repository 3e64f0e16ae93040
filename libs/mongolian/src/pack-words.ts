#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs'
import { packLexicon } from './lexicon/lexicon.ts'
import { readRows } from './lexicon/read-rows.ts'
import { cleanRows } from './lexicon/row.ts'

/**
 * Packs a word list for `loadLexicon`: `mongolian-pack-words <list> <output>`. The list is a JSON array of
 * {cyrillic, traditional, latin?}, a table of these columns parted by tabs, or the bundle of an installed
 * written-mongol-keyboard. Whether a list may be used is for the person who runs this to settle.
 */
const [, , source, target] = process.argv
if (source === undefined || target === undefined) {
  console.error('mongolian-pack-words <list.json | list.tsv | bundle.js> <output>')
  process.exitCode = 2
} else {
  const rows = readRows(readFileSync(source, 'utf8'))
  const { rows: clean, dropped } = cleanRows(rows)
  const bytes = packLexicon(clean)
  writeFileSync(target, bytes)
  console.log(`${clean.length} words, ${dropped} rows left out, ${bytes.length} bytes`)
}
