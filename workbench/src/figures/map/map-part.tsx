import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { Answer } from '#api/contract.ts'
import { Segments } from '#kit/controls/segments.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { Failure, Loading } from '#kit/states.tsx'
import { withUrlState } from '#kit/url-state.ts'
import type { ChildrenAnswer } from '../bars/use-children.ts'
import { amountText } from '../figure-text.ts'
import { AreaMap, type MapArea } from './area-map.tsx'
import { MapLegend } from './map-legend.tsx'
import { loadShapes } from './shapes.ts'
import { stepsOf } from './steps.ts'
import { useBannerFigures } from './use-banner-figures.ts'
import { usePlaces } from './use-places.ts'

export type Unit = Answer<'GET /api/organizations/{id}'>['organization']

interface MapPartProps {
  unit: Unit
  answer: ChildrenAnswer
  scope: FigureScope
  metric: string
  near: string | undefined
  onNear: (key: string | undefined) => void
  onUnit: (id: number) => void
}

/** The same children on the map: leagues of the region, or all its banners; banners of a league. */
export function MapPart({ unit, answer, scope, metric, near, onNear, onUnit }: MapPartProps) {
  const { t } = useTranslation('figures')
  const [fine, setFine] = useState(false)
  const { pathname, search } = useLocation()
  const level = unit.level === 'region' && !fine ? 'league' : 'banner'
  const places = usePlaces(answer, level, unit.level === 'region' && fine)
  const below = useBannerFigures(answer, scope, unit.level === 'region' && fine)
  const shapes = useQuery({ queryKey: ['shapes'], queryFn: loadShapes, staleTime: Number.POSITIVE_INFINITY })
  if (shapes.error) return <Failure error={shapes.error} retry={shapes.refetch} />
  if (!shapes.data || !places || !below.children) return <Loading lines={8} />

  const { scale, unit: measure } = answer.figure
  const saying = (amount: number | undefined) =>
    amount === undefined ? t('map.none') : `${amountText(amount, scale)} ${measure}`
  const figures = new Map(below.children.map((child) => [child.id, child.figure]))
  const areas = new Map<string, MapArea>(
    places.map(({ organization, name, code }) => {
      const figure = figures.get(organization)
      const amount = figure && figure.lines > 0 ? (figure.amount ?? undefined) : undefined
      const to = `${pathname}?${withUrlState(new URLSearchParams(search), { unit: organization })}`
      return [
        code,
        {
          code,
          name: level === 'league' ? name.replace(/[市盟]$/, '') : name,
          amount,
          to,
          says: t('map.says', { name, value: saying(amount) }),
          key: String(organization),
        },
      ]
    }),
  )
  const shown = shapes.data[level === 'league' ? 'leagues' : 'banners'].filter(({ code }) => areas.has(code))
  if (shown.length === 0) return null
  const steps = stepsOf([...areas.values()].map(({ amount }) => amount ?? 0))
  const said = [...areas.values()].find(({ key }) => key === near)
  return (
    <div>
      {unit.level === 'region' && (
        <Segments
          look="small"
          label={t('map.by')}
          value={level}
          onChange={(next) => setFine(next === 'banner')}
          options={[
            { value: 'league', label: t('map.leagues') },
            { value: 'banner', label: t('map.banners') },
          ]}
        />
      )}
      <AreaMap
        label={t('map.picture', { metric })}
        shapes={shown}
        areas={areas}
        steps={steps}
        named={level === 'league' || unit.level === 'league'}
        near={near}
        onNear={onNear}
        onPick={(area) => onUnit(Number(area.key))}
      />
      <p className="small" role="status">
        {said?.says ?? <span className="muted">{t('map.touch')}</span>}
      </p>
      <MapLegend steps={steps} amounts={[...areas.values()].map(({ amount }) => amount)} scale={scale} />
      <p className="muted small">{t('map.caveat')}</p>
    </div>
  )
}
