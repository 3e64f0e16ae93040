import { InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { moment } from '#kit/format.ts'
import { Failure } from '#kit/states.tsx'
import { readSourceParam } from '../../figures/index.ts'
import styles from './opinions.module.css'
import { RecordChoice } from './record-choice.tsx'
import { SampledRecords } from './sampled-records.tsx'
import type { Opinions } from './use-opinions.ts'
import type { Version } from './version.ts'

/** Records behind a row that evaluators look at one by one, and for an evaluator a new draw. */
export function RowSamples({
  id,
  version,
  opinions,
  code,
  open,
}: {
  id: string
  version: Version
  opinions: Opinions
  code: string
  open: boolean
}) {
  const { t } = useTranslation('opinions')
  const figure = version.figures.find((one) => one.code === code)
  const samples = opinions.samples.filter((one) => one.code === code)
  if (!figure) return null
  const { organizationId, ...query } = figure.query
  const scope = { ...query, organization: organizationId, asOf: version.version.frozenAt } as FigureScope
  return (
    <>
      {samples.map((sample) => (
        <div key={sample.id} className={styles.sample}>
          <p className="muted small">
            {sample.seed === null
              ? t('byHand', { n: sample.records.length, all: sample.population })
              : t('drawn', { n: sample.records.length, all: sample.population, seed: sample.seed })}{' '}
            {sample.personName} · {moment(sample.madeAt)}
          </p>
          <SampledRecords sample={sample} scope={scope} />
        </div>
      ))}
      {open && <NewSample id={id} number={version.version.number} code={code} scope={scope} />}
    </>
  )
}

function NewSample({
  id,
  number,
  code,
  scope,
}: {
  id: string
  number: number
  code: string
  scope: FigureScope
}) {
  const { t } = useTranslation('opinions')
  const [count, setCount] = useState(5)
  const [named, setNamed] = useState<string[]>([])
  const take = useWrite('POST /api/appraisals/{id}/versions/{number}/samples', () => setNamed([]))
  const send = (body: { count?: number; records?: { kind: string; id: string }[] }) =>
    take.send({ params: { id, number }, body: { code, ...body } }).catch(() => undefined)
  return (
    <div className={styles.draw}>
      <span>
        {t('drawOf')}{' '}
        <InputNumber
          size="small"
          min={1}
          max={100}
          precision={0}
          value={count}
          aria-label={t('count')}
          onChange={(next) => setCount(next ?? 5)}
        />{' '}
        <Button size="small" loading={take.busy} onClick={() => send({ count })}>
          {t('draw')}
        </Button>
      </span>
      <span className={styles.hand}>
        <RecordChoice scope={scope} value={named} onChange={setNamed} />
        <Button
          size="small"
          disabled={named.length === 0}
          loading={take.busy}
          onClick={() => send({ records: named.flatMap((word) => readSourceParam(word) ?? []) })}
        >
          {t('take')}
        </Button>
      </span>
      <p className="muted small">{t('drawWhy')}</p>
      {take.error && <Failure error={take.error} />}
    </div>
  )
}
