import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import type { ImportRun } from './import-run.ts'

/** What a person has typed to correct a table and not yet had checked again. */
export interface Mending {
  chosenWords: Record<string, string>
  cells: Record<string, string>
  leftOut: readonly number[]
}

const none: Mending = { chosenWords: {}, cells: {}, leftOut: [] }

export const keyOf = (...parts: (string | number | null)[]): string => JSON.stringify(parts)
const partsOf = (key: string): [string, string] => JSON.parse(key) as [string, string]

/** Corrections are gathered, then the table is looked through once with all of them. */
export function useMending(run: ImportRun) {
  const [mending, setMending] = useState(none)
  const change = useWrite('PATCH /api/imports/{id}', () => setMending(none))
  const filled = (all: Record<string, string>) => Object.entries(all).filter(([, to]) => to !== '')
  const chosenWords = filled(mending.chosenWords)
  const cells = filled(mending.cells)
  const send = (correct: NonNullable<Parameters<typeof change.send>[0]['body']>['correct']) =>
    change.send({ params: { id: run.id }, body: { correct } }).catch(() => {})
  return {
    ...mending,
    count: chosenWords.length + cells.length + mending.leftOut.length,
    busy: change.busy,
    error: change.error,
    setWord: (field: string, value: string, to: string) =>
      setMending((all) => ({ ...all, chosenWords: { ...all.chosenWords, [keyOf(field, value)]: to } })),
    setCell: (row: number, field: string, to: string) =>
      setMending((all) => ({ ...all, cells: { ...all.cells, [keyOf(field, row)]: to } })),
    leaveOut: (row: number, out: boolean) =>
      setMending((all) => ({
        ...all,
        leftOut: out ? [...all.leftOut, row] : all.leftOut.filter((one) => one !== row),
      })),
    takeBack: send,
    apply: () =>
      send({
        values: chosenWords.map(([key, to]) => ({ field: partsOf(key)[0], from: partsOf(key)[1], to })),
        cells: cells.map(([key, to]) => ({ field: partsOf(key)[0], row: Number(partsOf(key)[1]), to })),
        leaveOut: [...mending.leftOut],
      }),
  }
}

export type Mend = ReturnType<typeof useMending>
