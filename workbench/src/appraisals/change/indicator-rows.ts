import type { Form, Indicator } from '@medelge/appraisal'

/** The form with one indicator after the last, in its group (or in the `first` one), under a code nobody has. */
export function addIndicator(
  form: Form,
  first: Pick<Indicator, 'level1' | 'level2'>,
): { form: Form; code: string } {
  const last = form.indicators.at(-1)
  const numbers = form.indicators.map(({ code }) => Number(code)).filter(Number.isFinite)
  const code = String(Math.max(0, ...numbers) + 1)
  const fresh: Indicator = {
    code,
    level1: last?.level1 ?? first.level1,
    level2: last?.level2 ?? first.level2,
    level3: '',
    target: { operator: '>=', value: 1, unit: '', text: '≥1' },
    actual: null,
    weight: 0,
  }
  return { form: { ...form, indicators: [...form.indicators, fresh] }, code }
}

/** The form with one indicator changed. */
export const changeIndicator = (form: Form, code: string, next: Indicator): Form => ({
  ...form,
  indicators: form.indicators.map((one) => (one.code === code ? next : one)),
})

export const removeIndicator = (form: Form, code: string): Form => ({
  ...form,
  indicators: form.indicators.filter((one) => one.code !== code),
})

/** The form with one indicator a row up (-1) or down (1); at the edge it stays. */
export function moveIndicator(form: Form, code: string, by: 1 | -1): Form {
  const from = form.indicators.findIndex((one) => one.code === code)
  const moved = form.indicators[from]
  const other = form.indicators[from + by]
  if (!moved || !other) return form
  const indicators = [...form.indicators]
  indicators[from] = other
  indicators[from + by] = moved
  return { ...form, indicators }
}

/** An indicator with an optional text set, or left out when it is blank. */
export function withText(
  indicator: Indicator,
  name: 'deviationReason' | 'evidence',
  text: string,
): Indicator {
  const { [name]: _, ...rest } = indicator
  return text === '' ? rest : { ...rest, [name]: text }
}
