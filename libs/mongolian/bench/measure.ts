/** Runs contestants turn by turn, so that a noisy machine is noisy to all, and gives the sorted times of each. */
function timesOf(contestants: readonly (() => unknown)[], rounds: number): number[][] {
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
  for (const list of times) list.sort((a, b) => a - b)
  return times
}

/** Median times in milliseconds. */
export function measure(contestants: readonly (() => unknown)[], rounds: number): number[] {
  return timesOf(contestants, rounds).map((list) => list[Math.floor(list.length / 2)] ?? 0)
}

/** Least times: for runs of unequal length, of which the longer is interrupted more often. */
export function measureLeast(contestants: readonly (() => unknown)[], rounds: number): number[] {
  return timesOf(contestants, rounds).map((list) => list[0] ?? 0)
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
