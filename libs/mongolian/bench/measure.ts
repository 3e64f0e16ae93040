/** Runs contestants turn by turn, so that a noisy machine is noisy to all, and gives the median time of each. */
export function measure(contestants: readonly (() => unknown)[], rounds: number): number[] {
  const times: number[][] = contestants.map(() => [])
  for (let round = 0; round < rounds + 3; round++) {
    for (const [index, run] of contestants.entries()) {
      const start = performance.now()
      run()
      const time = performance.now() - start
      // The first rounds warm up the compiler.
      if (round >= 3) times[index]?.push(time)
    }
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0)
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
