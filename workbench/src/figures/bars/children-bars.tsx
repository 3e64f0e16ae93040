import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { FigureLink } from '../figure-link.tsx'
import { addsUp, amountText } from '../figure-text.ts'
import { UnitBars } from './unit-bars.tsx'
import { bySize, type Child, type ChildrenAnswer, sumOf } from './use-children.ts'

interface ChildrenBarsProps {
  answer: ChildrenAnswer
  scope: FigureScope
  /** Goes to a unit below; left out, the numbers alone are doors. */
  onUnit?: (id: number) => void
  /** How many to show at first. */
  most?: number
  near?: string | undefined
  onNear?: (key: string | undefined) => void
}

/** The units below side by side, largest first, and how they make up the total. */
export function ChildrenBars({ answer, scope, onUnit, most = 40, near, onNear }: ChildrenBarsProps) {
  const { t } = useTranslation('figures')
  const [all, setAll] = useState(false)
  const { figure, children } = answer
  const summed = addsUp(figure)
  const filled = bySize(children).filter((child) => child.figure.amount !== null && child.figure.lines > 0)
  const zero = children.length - filled.length
  const shown = all ? bySize(children) : filled.slice(0, most)
  const hidden = all ? 0 : children.length - shown.length

  const name = (child: Child) =>
    onUnit ? (
      <button type="button" title={t('parts.below', { name: child.name })} onClick={() => onUnit(child.id)}>
        <PartName child={child} />
      </button>
    ) : (
      <PartName child={child} />
    )
  const own =
    summed && figure.own
      ? [
          {
            key: 'own',
            name: <span className="muted">{t('parts.own')}</span>,
            amount: figure.own,
            declared: 0,
            figure: (
              <>
                {amountText(figure.own, figure.scale)} <span className="muted small">{figure.unit}</span>
              </>
            ),
          },
        ]
      : []
  const bars = shown.map((child) => ({
    key: String(child.id),
    name: name(child),
    amount: child.figure.amount,
    declared: child.figure.declared,
    figure:
      child.figure.lines > 0 ? (
        <FigureLink figure={child.figure} scope={scope} label={child.shortName} />
      ) : (
        <span className="muted" title={t('marks.none')}>
          —
        </span>
      ),
  }))
  if (children.length > 0 && filled.length === 0 && own.length === 0 && !all)
    return <p className="muted">{t('parts.allZero')}</p>
  if (children.length === 0) return <p className="muted">{t('parts.noneBelow')}</p>
  return (
    <>
      <UnitBars
        label={t('parts.unit')}
        bars={[...bars, ...own]}
        near={near}
        {...(onNear ? { onNear } : {})}
      />
      {hidden > 0 && (
        <p className="muted small">
          {hidden === zero ? t('parts.zero', { n: zero }) : t('parts.more', { n: hidden })}{' '}
          <Button type="link" size="small" onClick={() => setAll(true)}>
            {t('parts.showZero')}
          </Button>
        </p>
      )}
      {summed ? <SumLine answer={answer} /> : <p className="muted small">{t('parts.notSummed')}</p>}
    </>
  )
}

/** The unit, and the days it stood here where it came or went within the period. */
function PartName({ child: { shortName, from, to } }: { child: Child }) {
  const { t } = useTranslation('figures')
  const days =
    from && to
      ? t('parts.fromTo', { from, to })
      : from
        ? t('parts.from', { day: from })
        : to && t('parts.to', { day: to })
  return (
    <>
      {shortName}
      {days && <span className="muted small"> {days}</span>}
    </>
  )
}

/** The arithmetic of the total in one line. */
function SumLine({ answer }: { answer: ChildrenAnswer }) {
  const { t } = useTranslation('figures')
  const { scale, amount } = answer.figure
  if (amount === null || answer.figure.lines === 0) return null
  const sum = sumOf(answer)
  const label = Object.fromEntries(
    Object.entries(sum).map(([part, value]) => [part, amountText(value, scale)]),
  )
  if (sum.overlap === 0) return <p className="muted small">{t('parts.sum', label)}</p>
  return (
    <p className="muted small">
      {t('parts.overlap', label)}
      <br />
      {t('parts.overlapWhy')}
    </p>
  )
}
