import { useTranslation } from 'react-i18next'
import { useOutletContext, useParams } from 'react-router'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'
import { PeriodForm } from './period-form.tsx'
import { PeriodWaiting } from './period-waiting.tsx'
import { RemovalExamples } from './removal-examples.tsx'
import styles from './retention.module.css'
import type { Retention } from './retention.ts'

/** One kind of data: what it is, for how long it is kept, what exactly happens then and to what. */
export function RetentionRecord() {
  const { t } = useTranslation('retention')
  const { may } = useSession()
  const { code } = useParams()
  const { kinds } = useOutletContext<Retention>()
  const kind = kinds.find((one) => one.code === code)
  useTitle(kind?.name ?? t('title'))
  if (!kind)
    return (
      <Record title={t('title')} back="/retention">
        <p className="muted">{t('unknown')}</p>
      </Record>
    )
  const fixed = kind.least === kind.most
  return (
    <Record title={kind.name} back="/retention">
      <p>{kind.holds}</p>
      <section className={styles.part}>
        <h3>{t('period')}</h3>
        <PeriodWaiting kind={kind} />
        {may('retention.set') && !fixed ? (
          <PeriodForm key={`${kind.code} ${kind.version}`} kind={kind} />
        ) : (
          <p>{t(`span.${kind.unit}`, { count: kind.period })}</p>
        )}
      </section>
      <section className={styles.part}>
        <h3>{t('goes')}</h3>
        <p>{kind.goes}</p>
      </section>
      <RemovalExamples key={kind.code} kind={kind} />
    </Record>
  )
}
