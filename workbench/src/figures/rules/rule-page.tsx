import { useState } from 'react'
import { useParams } from 'react-router'
import { Button } from '#kit/button.tsx'
import { Facts } from '#kit/facts.tsx'
import { moment, today } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { Lost } from '#shell/lost.tsx'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import { Recounts } from './recounts-part.tsx'
import { RuleForm } from './rule-form.tsx'
import { useRuleText, useRuleWords } from './rule-words.ts'
import styles from './rules.module.css'
import { type ToldVersion, useRules } from './use-rules.ts'

/** One rule: what it says, every version of it, and how it is changed from a day on. */
export function RulePage() {
  const { code = '' } = useParams()
  const answer = useRules()
  return (
    <Answered from={answer} lines={8}>
      {({ items, can }) => {
        const versions = items.filter((one) => one.code === code).sort((a, b) => b.version - a.version)
        const [newest] = versions
        if (!newest) return <Lost />
        return <OneRule key={newest.version} newest={newest} versions={versions} may={can.define} />
      }}
    </Answered>
  )
}

function OneRule({
  newest,
  versions,
  may,
}: {
  newest: ToldVersion
  versions: readonly ToldVersion[]
  may: boolean
}) {
  const { t } = useRuleWords()
  const name = useMetricName()(useMetricOf()(newest.metric))
  const [act, setAct] = useState<'change' | 'end'>()
  const shown = versions.find(({ rule }) => rule !== null) ?? newest
  return (
    <Page
      title={name}
      note={t('title')}
      width="narrow"
      actions={
        may &&
        !act && (
          <div className={styles.acts}>
            <Button type="primary" onClick={() => setAct('change')}>
              {t('change')}
            </Button>
            {newest.rule && <Button onClick={() => setAct('end')}>{t('end')}</Button>}
          </div>
        )
      }
    >
      {act && (
        <Part title={t(act)}>
          <RuleForm before={{ newest, shown }} ends={act === 'end'} onClose={() => setAct(undefined)} />
        </Part>
      )}
      <Part title={t('versions')}>
        <ul className={styles.versions}>
          {versions.map((one) => (
            <Version key={one.version} one={one} all={versions} />
          ))}
        </ul>
      </Part>
      {may && <Recounts code={newest.code} />}
    </Page>
  )
}

function Version({ one, all }: { one: ToldVersion; all: readonly ToldVersion[] }) {
  const { t } = useRuleWords()
  const { sentence, demands, amount } = useRuleText()
  const { version, since, rule, reason, shipped, madeByName, madeAt } = one
  const holds = all.find((other) => other.since <= today())?.version === version
  return (
    <li>
      <strong>{t('latest', { version })}</strong>{' '}
      {since === '1900-01-01' ? t('always') : t('from', { day: since })}{' '}
      {holds && <Mark tone="grass">{t('versionNow')}</Mark>}
      {since > today() && <Mark tone="ochre">{t('versionLater')}</Mark>}
      <div>{rule ? sentence(rule) : t('nothing')}</div>
      {rule && (
        <Facts
          items={[
            [t('asks'), demands(rule).join('；')],
            [t('counts'), amount(rule)],
          ]}
        />
      )}
      <div className="muted small">
        {shipped ? t('shipped') : t('by', { name: madeByName, at: moment(madeAt) })} {reason}
      </div>
    </li>
  )
}
