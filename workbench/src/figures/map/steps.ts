/** Bounds that part the amounts into five groups of about the same number, smallest first; fewer where amounts are few. */
export function stepsOf(amounts: readonly number[]): number[] {
  const sorted = amounts.filter((amount) => amount > 0).sort((a, b) => a - b)
  const bounds = [0.2, 0.4, 0.6, 0.8].flatMap((share) => sorted[Math.floor(share * sorted.length)] ?? [])
  return [...new Set(bounds)].filter((bound) => bound > (sorted[0] ?? 0))
}

/** The shade of an amount: 0 where there is nothing, else 1 (least) to 5 (most). */
export function stepOf(amount: number | undefined, steps: readonly number[]): number {
  if (amount === undefined || amount <= 0) return 0
  const passed = steps.filter((bound) => amount >= bound).length
  return 5 - steps.length + passed
}
