import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { Facts } from '#kit/facts.tsx'
import { moment, today } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import styles from '../rules/rules.module.css'
import { useRules } from '../rules/use-rules.ts'
import { ChangeMetric } from './change-metric.tsx'
import type { MetricAnswer } from './metric-draft.ts'
import { useFormulaText, useMetricWords } from './metric-words.ts'

/** What a metric is, every version of that, and how it is changed from a day on. */
export function MetricDefinitionPage() {
  const { code = '' } = useParams()
  const answer = useRead('GET /api/metrics/{code}', { params: { code } })
  return (
    <Answered from={answer} lines={8}>
      {(found) => <Definition key={found.versions.length} found={found} />}
    </Answered>
  )
}

function Definition({ found }: { found: MetricAnswer }) {
  const { t, i18n } = useMetricWords()
  const { t: figures } = useTranslation('figures')
  const formula = useFormulaText()
  const [changing, setChanging] = useState(false)
  const { metric, versions, can } = found
  const rule = useRules().data?.items.find((one) => one.metric === metric.code)
  return (
    <Page
      title={i18n.language === 'en' ? metric.nameEn : metric.name}
      note={t('note')}
      width="narrow"
      actions={
        can.define &&
        !changing && (
          <Button type="primary" onClick={() => setChanging(true)}>
            {t('change')}
          </Button>
        )
      }
    >
      <Part>
        <Facts
          items={[
            [t('definition'), metric.definition],
            [t('kind'), figures(`kinds.${metric.kind}`)],
            [t('unit'), metric.unit],
            [t('formula'), formula(metric)],
            [t('rule'), rule && <NavLink to={`/figures/rules/${rule.code}`}>{t('rule')}</NavLink>],
          ]}
        />
      </Part>
      {changing && (
        <Part title={t('change')}>
          <ChangeMetric found={found} onClose={() => setChanging(false)} />
        </Part>
      )}
      <Part title={t('versions')}>
        {versions.length === 0 && <p className="muted">{t('never')}</p>}
        <ul className={styles.versions}>
          {versions.toReversed().map((one) => (
            <Version key={one.version} one={one} holds={one.version === metric.version} />
          ))}
        </ul>
      </Part>
    </Page>
  )
}

function Version({ one, holds }: { one: MetricAnswer['versions'][number]; holds: boolean }) {
  const { t } = useMetricWords()
  const formula = useFormulaText()
  const { version, since, name, definition, reason, madeByName, madeAt } = one
  return (
    <li>
      <strong>{t('version', { version })}</strong>{' '}
      {since === '1900-01-01' ? t('always') : t('from', { day: since })}{' '}
      {holds && <Mark tone="grass">{t('now')}</Mark>}
      {since > today() && <Mark tone="ochre">{t('later')}</Mark>}
      <Facts
        items={[
          [t('name'), name],
          [t('definition'), definition],
          [t('formula'), one.formula && formula(one)],
        ]}
      />
      <div className="muted small">
        {madeByName ? t('by', { name: madeByName, at: moment(madeAt) }) : t('shipped')} {reason}
      </div>
    </li>
  )
}
