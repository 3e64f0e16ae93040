import type { Form } from '@medelge/appraisal'
import type { ReactNode } from 'react'
import { Figure } from '#kit/figure.tsx'
import type { Cell } from './paper/rows.ts'
import type { FedFigure } from './use-appraisal.ts'

/** A form, the figures that feed it, and when they were read. */
export interface Feed {
  form: Form
  figures: readonly FedFigure[]
  /** Whose form it is, for the words on touch. */
  unit: string
  /** The figures as they stood at a moment (ISO). */
  asOf?: string | undefined
  frozen?: boolean
}

/** The result of a fed indicator as a door to its records; undefined where nothing feeds it. */
export function fedResult(code: string, { form, figures, unit, asOf, frozen }: Feed): ReactNode {
  const figure = figures.find((one) => one.code === code)
  const indicator = form.indicators.find((one) => one.code === code)
  if (!figure || !indicator) return undefined
  const { metric, organizationId, period, audience, channel } = figure.query
  const text = indicator.actual?.text
  // A month or a grade is a word, not an amount.
  const isWord = indicator.kind === 'month' || indicator.kind === 'grade'
  return (
    <Figure
      {...(text === undefined ? { value: null } : { text, value: isWord ? text : figure.value })}
      {...(isWord ? {} : { unit: figure.unit })}
      label={`${unit} · ${indicator.level3}`}
      source={figure.mark}
      {...(frozen ? { frozen } : {})}
      {...(asOf ? { moment: asOf } : {})}
      scope={{
        metric,
        organization: organizationId,
        period,
        ...(audience ? { audience } : {}),
        ...(channel ? { channel } : {}),
        ...(asOf ? { asOf } : {}),
      }}
    />
  )
}

/** Every fed result on the paper becomes a door. */
export const fedCell = (cell: Cell, feed: Feed): ReactNode =>
  cell.field === 'actual' && cell.of !== undefined ? fedResult(cell.of, feed) : undefined
