/**
 * Runs contestants turn by turn and gives the least time of each in milliseconds: on a machine that also does other work the
 * least times are the ones least disturbed.
 */
export function measure(contestants: readonly (() => unknown)[], rounds: number): number[] {
  const least = contestants.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds + 3; round++) {
    for (const [index, run] of contestants.entries()) {
      const start = performance.now()
      run()
      const time = performance.now() - start
      // The first rounds warm up the compiler.
      if (round >= 3) least[index] = Math.min(least[index] ?? time, time)
    }
  }
  return least
}

export interface Row {
  readonly job: string
  readonly ours: string
  readonly theirs: string
  readonly ratio: string
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ job, ours, theirs, ratio }) => `| ${job} | ${ours} | ${theirs} | ${ratio} |`)
  return ['| job | this library | other | ratio |', '|---|---|---|---|', ...lines].join('\n')
}
