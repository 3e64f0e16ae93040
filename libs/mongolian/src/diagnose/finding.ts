/** What can be wrong with a text; the sentence for people belongs to the locale of the program that shows it. */
export type Problem =
  | 'legacy-connector'
  | 'misplaced-connector'
  | 'nirugu-after-connector'
  | 'space-before-suffix'
  | 'misplaced-selector'
  | 'repeated-selector'
  | 'joiner-between-letters'
  | 'zero-width'
  | 'presentation-form'
  | 'private-use'
  | 'wrong-block'
  | 'unassigned'
  | 'doubled-vowel'
  | 'mixed-harmony'
  | 'look-alike'
  | 'lone-surrogate'

/** error: surely wrong; warning: works but must be replaced; hint: a person should look. */
export type Severity = 'error' | 'warning' | 'hint'

/** One thing found wrong or doubtful, and where. */
export interface Finding {
  /** UTF-16 units of the text given. */
  readonly start: number
  readonly end: number
  readonly problem: Problem
  readonly severity: Severity
  /** What to put in place of [start, end); undefined where only a person can tell. */
  readonly fix?: string
}

/** Collects findings in the order they are met. */
export class Findings {
  readonly list: Finding[] = []

  add(problem: Problem, severity: Severity, start: number, end: number, fix?: string): void {
    this.list.push(
      fix === undefined ? { start, end, problem, severity } : { start, end, problem, severity, fix },
    )
  }
}

/**
 * Applies the fixes of findings to the text they were found in; where two overlap, the first wins.
 *
 * Text and findings in, text out; never throws; linear time but for sorting. Source: own design.
 *
 * @example
 * applyFixes('ᠭᠡᠷ\u202fᠦᠨ', diagnose('ᠭᠡᠷ\u202fᠦᠨ')) // → 'ᠭᠡᠷ\u180eᠦᠨ'
 */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  let out = ''
  let copied = 0
  for (const { start, end, fix } of [...findings].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (fix === undefined || start < copied) continue
    out += text.slice(copied, start) + fix
    copied = end
  }
  return out + text.slice(copied)
}
