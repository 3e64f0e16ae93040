import { today } from '#kit/format.ts'

export const spans = ['this', 'last', 'all', 'other'] as const
export type Span = (typeof spans)[number]

export interface Days {
  from?: string
  to?: string
}

const year = (which: number): Days => ({ from: `${which}-01-01`, to: `${which}-12-31` })

/** The days an address asks for; of this year where it says nothing. */
export function daysChosen(urlState: URLSearchParams): { span: Span; days: Days } {
  const span = spans.find((one) => one === urlState.get('span')) ?? 'this'
  const now = Number(today().slice(0, 4))
  if (span === 'this') return { span, days: year(now) }
  if (span === 'last') return { span, days: year(now - 1) }
  if (span === 'all') return { span, days: {} }
  const [from, to] = [urlState.get('from'), urlState.get('to')]
  return { span, days: { ...(from && { from }), ...(to && { to }) } }
}
