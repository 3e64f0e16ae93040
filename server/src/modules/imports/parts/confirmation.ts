import type { Finding } from '#platform/sheets/finding'

/** What a person says is so: every finding of a code, as many as they were shown, or that of one row. */
export interface Confirmation {
  code: string
  row?: number
  /** How many there were when the person said so; more are asked again. */
  count?: number
}

/** The questions nobody has answered yet. */
export function openQuestions(
  questions: readonly Finding[],
  confirmed: readonly Confirmation[],
): readonly Finding[] {
  const rows = new Set(
    confirmed.filter(({ row }) => row !== undefined).map(({ code, row }) => `${code} ${row}`),
  )
  const whole = new Map(confirmed.filter(({ row }) => row === undefined).map((one) => [one.code, one.count]))
  const counts = new Map<string, number>()
  for (const { code } of questions) counts.set(code, (counts.get(code) ?? 0) + 1)
  return questions.filter(({ code, row }) => {
    if (rows.has(`${code} ${row}`)) return false
    return !whole.has(code) || (counts.get(code) ?? 0) > (whole.get(code) ?? Number.POSITIVE_INFINITY)
  })
}
