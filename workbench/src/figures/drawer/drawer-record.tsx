import { ArrowLeftOutlined } from '@ant-design/icons'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { type FigureScope, recordWord } from '#kit/figure.tsx'
import { withWords } from '#kit/place.ts'
import { Answered, Loading } from '#kit/states.tsx'
import { useContributions } from '#shell/nouns-context.ts'
import { CountedWhere } from './counted-where.tsx'
import { DeclarationRecord } from './declaration-record.tsx'
import styles from './figure-drawer.module.css'
import type { Source } from './source-word.ts'

const FacilitySource = lazy(async () => ({ default: (await import('./facility-source.tsx')).FacilitySource }))
const ClosingSource = lazy(async () => ({ default: (await import('./facility-source.tsx')).ClosingSource }))

/** The record one line of a number comes from, with its photos, and everything it counted for. */
export function DrawerRecord({ source, scope }: { source: Source; scope: FigureScope }) {
  const { t } = useTranslation('figures')
  const Shown = useContributions('sources')[source.kind]
  const { pathname, search } = useLocation()
  const answer = useRead('GET /api/figures/sources/{kind}/{id}', { params: { ...source } })
  const back = `${pathname}?${withWords(new URLSearchParams(search), { [recordWord]: null })}`
  return (
    <div className={styles.record}>
      <p>
        <Link to={back} preventScrollReset>
          <ArrowLeftOutlined aria-hidden /> {t('drawer.back')}
        </Link>
      </p>
      <Suspense fallback={<Loading />}>
        {Shown && <Shown id={source.id} metric={scope.metric} />}
        {source.kind === 'facility' && <FacilitySource id={source.id} />}
        {source.kind === 'facility_closing' && <ClosingSource id={source.id} />}
        <Answered from={answer} lines={4}>
          {(posted) => (
            <>
              {source.kind === 'declaration' && <DeclarationRecord id={source.id} posted={posted} />}
              <CountedWhere posted={posted} />
            </>
          )}
        </Answered>
      </Suspense>
    </div>
  )
}
