import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Part } from '#kit/page/page.tsx'
import { Answered, Loading } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { anyBelow, MapPart, useChildren } from '../figures/index.ts'
import type { Brief } from './use-brief.ts'

/** The figure of the ranking on the map of the leagues or banners. */
export function BriefMap({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs')
  const { unit, choose } = useUnit()
  const [near, setNear] = useState<string>()
  const { metric } = brief.ranking
  const scope = { metric, organization: brief.organization.id, period: String(brief.year) }
  const mapped = unit?.id === brief.organization.id && (unit.level === 'region' || unit.level === 'league')
  const answer = useChildren(scope, mapped)
  const name = brief.figures.find(({ figure }) => figure.metric === metric)?.name ?? ''
  if (!mapped) return null
  return (
    <Part title={t('map', { metric: name })}>
      <Answered from={answer} lines={8}>
        {(children) =>
          anyBelow(children) ? (
            <Suspense fallback={<Loading lines={8} />}>
              <MapPart
                unit={unit}
                answer={children}
                scope={scope}
                metric={name}
                near={near}
                onNear={setNear}
                onUnit={choose}
              />
            </Suspense>
          ) : (
            <p className="muted">{t('rankingEmpty')}</p>
          )
        }
      </Answered>
    </Part>
  )
}
