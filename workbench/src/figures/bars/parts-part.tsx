import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportButton } from '#engines/lists/export-button.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { later } from '#kit/later/later.ts'
import { Part } from '#kit/page/page.tsx'
import { Loading } from '#kit/states.tsx'
import { addsUp, queryOf } from '../figure-text.ts'
import type { Unit } from '../map/map-part.tsx'
import { ChildrenBars } from './children-bars.tsx'
import { DimensionBars } from './dimension-bars.tsx'
import styles from './parts-part.module.css'
import { anyBelow, type ChildrenAnswer } from './use-children.ts'

// The outlines and what draws them are fetched only where a map is shown.
const MapPart = later(() => import('../map/map-part.tsx'), 'MapPart')

type By = 'unit' | 'audience' | 'channel'

/** What a figure is made of: units side by side and on the map, or audiences, or channels. */
export function PartsPart({
  scope,
  unit,
  answer,
  metric,
  onUnit,
}: {
  scope: FigureScope
  unit: Unit | undefined
  answer: ChildrenAnswer
  metric: string
  onUnit: (id: number) => void
}) {
  const { t } = useTranslation('figures')
  const [chosen, setChosen] = useState<By>('unit')
  const [near, setNear] = useState<string>()
  const { figure } = answer
  const open: By[] = [
    'unit',
    ...(addsUp(figure) && !scope.audience ? ['audience' as const] : []),
    ...(addsUp(figure) && !scope.channel ? ['channel' as const] : []),
  ]
  const by = open.includes(chosen) ? chosen : 'unit'
  const mapped = unit?.level === 'region' || unit?.level === 'league'
  const actions = (
    <span className={styles.actions}>
      <Segments
        look="small"
        label={t('parts.by')}
        value={by}
        onChange={setChosen}
        options={open.map((value) => ({ value, label: t(`parts.${value}`) }))}
      />
      {by === 'unit' && <ExportButton list="children" query={queryOf(scope)} />}
    </span>
  )
  return (
    <Part title={t('parts.title')} actions={actions}>
      {by === 'unit' ? (
        <div className={mapped && anyBelow(answer) ? styles.two : ''}>
          <div>
            <ChildrenBars answer={answer} scope={scope} onUnit={onUnit} near={near} onNear={setNear} />
          </div>
          {mapped && unit && anyBelow(answer) && (
            <Suspense fallback={<Loading lines={8} />}>
              <MapPart
                unit={unit}
                answer={answer}
                scope={scope}
                metric={metric}
                near={near}
                onNear={setNear}
                onUnit={onUnit}
              />
            </Suspense>
          )}
        </div>
      ) : (
        <DimensionBars scope={scope} by={by} />
      )}
    </Part>
  )
}
