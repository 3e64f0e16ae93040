import { useState } from 'react'
import type { Finding, ImportRun } from './import-run.ts'
import { keyOf } from './use-mending.ts'

/** Which unlikely things the person says are so: by kind, or row by row. */
export function useConfirmed(run: ImportRun) {
  const [kinds, setKinds] = useState<ReadonlySet<string>>(new Set())
  const [rows, setRows] = useState<ReadonlySet<string>>(new Set())
  const keyOfRow = ({ code, row }: Pick<Finding, 'code' | 'row'>) => keyOf(code, row)
  const isOpen = (finding: Finding) => !kinds.has(finding.code) && !rows.has(keyOfRow(finding))
  const turned = (set: ReadonlySet<string>, key: string, on: boolean) => {
    const next = new Set(set)
    if (on) next.add(key)
    else next.delete(key)
    return next
  }
  const byRow = run.questions.filter((one) => !kinds.has(one.code) && rows.has(keyOfRow(one)))
  const open = run.questionKinds.reduce((sum, { code, count }) => {
    if (kinds.has(code)) return sum
    return sum + count - byRow.filter((one) => one.code === code).length
  }, 0)
  return {
    open,
    /** Rows still asked about; those that are wrong anyway are not counted twice. */
    openRows: new Set(
      run.questions
        .filter(isOpen)
        .map(({ row }) => row)
        .filter((row) => !run.problems.some((problem) => problem.row === row)),
    ).size,
    said: [...[...kinds].map((code) => ({ code })), ...byRow.map(({ code, row }) => ({ code, row }))],
    hasKind: (code: string) => kinds.has(code),
    setKind: (code: string, on: boolean) => setKinds((all) => turned(all, code, on)),
    has: (finding: Finding) => !isOpen(finding),
    set: (finding: Finding, on: boolean) => setRows((all) => turned(all, keyOfRow(finding), on)),
  }
}

export type Confirmed = ReturnType<typeof useConfirmed>
