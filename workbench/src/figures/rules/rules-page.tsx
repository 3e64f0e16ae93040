import { versionsOn } from '@medelge/figures'
import { useState } from 'react'
import { Button } from '#kit/button.tsx'
import { today } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { NavLink, useGo } from '#kit/nav-link.tsx'
import { SearchField } from '#kit/page/filters.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import { Recounts } from './recounts-part.tsx'
import { useRuleText, useRuleWords } from './rule-words.ts'
import styles from './rules.module.css'
import { type ToldVersion, useRules } from './use-rules.ts'

/** Every rule by which records feed metrics, as it holds today. */
export function RulesPage() {
  const { t } = useRuleWords()
  const go = useGo()
  const [search, setSearch] = useState<string>()
  const answer = useRules()
  const nameOf = useMetricName()
  const metricOf = useMetricOf()
  const { sentence } = useRuleText()
  const found = (all: readonly ToldVersion[]) => {
    const now = new Map(versionsOn(all, today()).map((one) => [one.code, one]))
    const codes = [...new Set(all.map(({ code }) => code))]
    return codes
      .map((code) => {
        const versions = all.filter((one) => one.code === code)
        const newest = versions.reduce((one, other) => (other.version > one.version ? other : one))
        const holds = versions.find((one) => one.version === now.get(code)?.version)
        return { code, newest, holds, name: nameOf(metricOf(newest.metric)) }
      })
      .filter(({ name, holds, newest }) => {
        const rule = holds?.rule ?? newest.rule
        return !search || `${name} ${rule ? sentence(rule) : ''}`.includes(search)
      })
  }
  return (
    <Page
      title={t('title')}
      note={t('note')}
      actions={
        answer.data?.can.define && (
          <Button type="primary" onClick={() => go('/figures/rules/new')}>
            {t('new')}
          </Button>
        )
      }
    >
      <div className={styles.search}>
        <SearchField label={t('search')} value={search} onChange={setSearch} />
      </div>
      <Part>
        <Answered from={answer} lines={12}>
          {({ items }) => {
            const lines = found(items)
            if (lines.length === 0) return <Empty title={t('none', { search })} hint={t('noneHint')} />
            return (
              <ul className={styles.list}>
                {lines.map(({ code, name, newest, holds }) => (
                  <li key={code}>
                    <NavLink to={`/figures/rules/${code}`}>{name}</NavLink>
                    <span>{holds?.rule ? sentence(holds.rule) : t('nothing')}</span>
                    <span className={styles.marks}>
                      {holds?.rule === null && <Mark>{t('ended')}</Mark>}
                      {!newest.shipped && <Mark tone="sky">{t('own')}</Mark>}
                      {newest.since > today() && (
                        <Mark tone="ochre">{t('later', { day: newest.since })}</Mark>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }}
        </Answered>
      </Part>
      {answer.data?.can.define && <Recounts />}
    </Page>
  )
}
