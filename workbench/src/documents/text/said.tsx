import { formatAmount } from '@medelge/figures'
import { Figure } from '#kit/figure.tsx'
import type { SaidFigure } from '../use-document.ts'

/** A bound figure in a sentence: a door to what it counts. */
export function Said({ figure, frozen }: { figure: SaidFigure | undefined; frozen: boolean }) {
  if (!figure) return <span className="muted">—</span>
  const { binding, amount, scale, unit, text, mark, metricName, organizationName, periodLabel } = figure
  const { metric, organization, period, audience, channel } = binding
  return (
    <Figure
      value={amount === null ? null : formatAmount(amount, scale)}
      unit={unit}
      text={text ?? '—'}
      scope={{
        ...{ metric, organization, period },
        ...(audience ? { audience } : {}),
        ...(channel ? { channel } : {}),
      }}
      label={`${metricName} · ${organizationName} · ${periodLabel}`}
      source={mark}
      frozen={frozen}
    />
  )
}
