import { Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ExportButton } from '#engines/lists/export-button.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { Part } from '#kit/page/page.tsx'
import { Answered, Loading } from '#kit/states.tsx'
import { addsUp, type FigureAnswer, queryOf } from '../figure-text.ts'
import type { Unit } from '../map/map-part.tsx'
import { ChildrenBars } from './children-bars.tsx'
import { DimensionBars } from './dimension-bars.tsx'
import styles from './parts-part.module.css'
import { anyBelow, useChildren } from './use-children.ts'

// The outlines and what draws them are fetched only where a map is shown.
const MapPart = lazy(async () => ({ default: (await import('../map/map-part.tsx')).MapPart }))

type By = 'unit' | 'audience' | 'channel'

/** What a figure is made of: units side by side and on the map, or audiences, or channels. */
export function PartsPart({
  scope,
  unit,
  figure,
  metric,
  onUnit,
}: {
  scope: FigureScope
  unit: Unit | undefined
  figure: FigureAnswer
  metric: string
  onUnit: (id: number) => void
}) {
  const { t } = useTranslation('figures')
  const [chosen, setChosen] = useState<By>('unit')
  const [near, setNear] = useState<string>()
  const open: By[] = [
    'unit',
    ...(addsUp(figure) && !scope.audience ? ['audience' as const] : []),
    ...(addsUp(figure) && !scope.channel ? ['channel' as const] : []),
  ]
  const by = open.includes(chosen) ? chosen : 'unit'
  const answer = useChildren(scope, by === 'unit')
  const mapped = unit?.level === 'region' || unit?.level === 'league'
  const actions = (
    <span className={styles.actions}>
      <Segmented
        size="small"
        value={by}
        onChange={setChosen}
        options={open.map((value) => ({ value, label: t(`parts.${value}`) }))}
      />
      {by === 'unit' && answer.data && <ExportButton list="children" query={queryOf(scope)} />}
    </span>
  )
  return (
    <Part title={t('parts.title')} actions={actions}>
      {by === 'unit' ? (
        <Answered from={answer}>
          {(children) => (
            <div className={mapped && anyBelow(children) ? styles.two : ''}>
              <div>
                <ChildrenBars answer={children} scope={scope} onUnit={onUnit} near={near} onNear={setNear} />
              </div>
              {mapped && unit && anyBelow(children) && (
                <Suspense fallback={<Loading lines={8} />}>
                  <MapPart
                    unit={unit}
                    answer={children}
                    scope={scope}
                    metric={metric}
                    near={near}
                    onNear={setNear}
                    onUnit={onUnit}
                  />
                </Suspense>
              )}
            </div>
          )}
        </Answered>
      ) : (
        <DimensionBars scope={scope} by={by} />
      )}
    </Part>
  )
}
