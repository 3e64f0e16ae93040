import { endsInLetter } from '../normalize/normalize.ts'
import { BIRGA, isConnector, isLetter, isSelector, NIRUGU, NNBSP, ZWJ, ZWNJ } from '../text/codepoints.ts'
import type { Findings } from './finding.ts'

/** Connectors, selectors, joiners and nirugu that stand where they do nothing or harm. */
export function findControlProblems(text: string, index: number, findings: Findings): void {
  const unit = text.charCodeAt(index)
  if (isConnector(unit)) findConnectorProblems(text, index, unit, findings)
  else if (isSelector(unit)) findSelectorProblems(text, index, findings)
  else if (unit === ZWJ || unit === ZWNJ) {
    const between = endsInLetter(text, index) && isLetter(text.charCodeAt(index + 1))
    if (between) findings.add('joiner-between-letters', 'warning', index, index + 1, '')
  } else if (unit === 0x200b || unit === 0xfeff) findings.add('zero-width', 'warning', index, index + 1, '')
}

function findConnectorProblems(text: string, index: number, unit: number, findings: Findings): void {
  let after = index + 1
  while (text.charCodeAt(after) === NIRUGU) after++
  const between = endsInLetter(text, index) && isLetter(text.charCodeAt(after))
  if (unit === NNBSP) {
    if (between) findings.add('legacy-connector', 'warning', index, index + 1, '\u180e')
    // Between digits and foreign letters it is a narrow space; beside one Mongolian letter only a person can tell.
    else if (endsInLetter(text, index)) findings.add('misplaced-connector', 'hint', index, index + 1)
  } else if (!between) findings.add('misplaced-connector', 'error', index, index + 1, '')
  if (between && after > index + 1) findings.add('nirugu-after-connector', 'warning', index + 1, after, '')
}

function findSelectorProblems(text: string, index: number, findings: Findings): void {
  const before = index > 0 ? text.charCodeAt(index - 1) : 0
  if (isSelector(before)) findings.add('repeated-selector', 'error', index, index + 1, '')
  else if (!isLetter(before) && before !== BIRGA)
    findings.add('misplaced-selector', 'error', index, index + 1, '')
}
