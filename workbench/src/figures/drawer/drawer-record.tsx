import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { type FigureScope, recordParam } from '#kit/figure.tsx'
import { ArrowLeftOutlined } from '#kit/icons/acts.ts'
import { Answered, Loading } from '#kit/states.tsx'
import { withUrlState } from '#kit/url-state.ts'
import { useContributions } from '#shell/nouns-context.ts'
import { useCatalogue } from '../use-metrics.ts'
import { CountedWhere } from './counted-where.tsx'
import styles from './figure-drawer.module.css'
import type { Source } from './source-param.ts'

/** The record one line of a number comes from, with its photos, and everything it counted for. */
export function DrawerRecord({ source, scope }: { source: Source; scope: FigureScope }) {
  const { t } = useTranslation('figures')
  const Shown = useContributions('sources')[source.kind]?.record
  const { pathname, search } = useLocation()
  const answer = useRead('GET /api/figures/sources/{kind}/{id}', { params: { ...source } })
  // What was posted is told when it is known what it is an amount of.
  const catalogue = useCatalogue()
  const back = `${pathname}?${withUrlState(new URLSearchParams(search), { [recordParam]: null })}`
  return (
    <div className={styles.record}>
      <p>
        <Link to={back} preventScrollReset>
          <ArrowLeftOutlined aria-hidden /> {t('drawer.back')}
        </Link>
      </p>
      <Suspense fallback={<Loading />}>
        {Shown && <Shown id={source.id} metric={scope.metric} />}
        <Answered from={{ ...answer, data: catalogue.data && answer.data }} lines={4}>
          {(posted) => <CountedWhere posted={posted} />}
        </Answered>
      </Suspense>
    </div>
  )
}
