import { Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { Button } from '#kit/button.tsx'
import styles from './begin.module.css'

export type FileTold = Answer<'POST /api/appraisals/import/reading'>
type ToldForm = FileTold['forms'][number]

const sources = ['scores', 'even', 'hand'] as const
type WeightSource = (typeof sources)[number]

/** Which form is taken from the file, and where its points come from when it prints none. */
export interface Choice {
  form: number
  weights?: WeightSource
}

/** A file of one project's form of which everything was read needs no question; of another kind it is said first. */
export const isPlain = ({ forms: [only, ...others], problems, remarks }: FileTold): boolean =>
  only !== undefined &&
  others.length === 0 &&
  !only.weightless &&
  only.kind === 'project' &&
  [...problems, ...remarks, ...only.problems, ...only.remarks].length === 0

/** Sentences below one another, in red where something must be mended first. */
export function Sentences({ title, all, wrong }: { title: string; all: readonly string[]; wrong?: boolean }) {
  if (all.length === 0) return null
  return (
    <div className={wrong ? styles.wrong : styles.unread} role={wrong ? 'alert' : undefined}>
      <p className={styles.lead}>{title}</p>
      <ul>
        {all.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function FormLine({ form }: { form: ToldForm }) {
  const { t } = useTranslation('appraisals')
  const { sheet, firstRow: first, lastRow: last, project, year, indicators: count } = form
  return (
    <span className={styles.form}>
      <span>{year === null ? project : `${t('yearOf', { year })} ${project}`}</span>
      <span className="small">{t(`kinds.${form.kind}`)}</span>
      <span className="muted small">{t('begin.formPlace', { sheet, first, last, count })}</span>
    </span>
  )
}

/** What was read in a file and what was not, before anything is kept: a form is chosen, then begun. */
export function ToldForms({
  told,
  busy,
  onTake,
}: {
  told: FileTold
  busy: boolean
  onTake: (choice: Choice) => void
}) {
  const { t } = useTranslation('appraisals')
  const { forms } = told
  const [number, setNumber] = useState(
    () => (forms.find(({ problems }) => problems.length === 0) ?? forms[0])?.number,
  )
  const [weights, setWeights] = useState<WeightSource>()
  const form = forms.find((one) => one.number === number)
  if (form === undefined) return <Sentences wrong title={t('begin.cannot')} all={told.problems} />
  const ready = form.problems.length === 0 && (!form.weightless || weights !== undefined)
  const take = () => onTake({ form: form.number, ...(form.weightless && weights ? { weights } : {}) })
  return (
    <div className={styles.told}>
      {forms.length > 1 ? (
        <>
          <p className={styles.lead} id="form-choice">
            {t('begin.several', { count: forms.length })}
          </p>
          <Radio.Group
            className={styles.choices ?? ''}
            aria-labelledby="form-choice"
            value={form.number}
            onChange={({ target }) => setNumber(target.value)}
          >
            {forms.map((one) => (
              <Radio key={one.number} value={one.number}>
                <FormLine form={one} />
              </Radio>
            ))}
          </Radio.Group>
        </>
      ) : (
        <FormLine form={form} />
      )}
      <Sentences wrong title={t('begin.problems')} all={form.problems} />
      {form.weightless && (
        <>
          <p className={styles.lead} id="weights-choice">
            {t('begin.weights')}
          </p>
          <Radio.Group
            className={styles.choices ?? ''}
            aria-labelledby="weights-choice"
            value={weights ?? ''}
            onChange={({ target }) => setWeights(target.value)}
          >
            {sources.map((source) => (
              <Radio key={source} value={source}>
                {t(`begin.weightSources.${source}`)}
              </Radio>
            ))}
          </Radio.Group>
        </>
      )}
      <Sentences title={t('begin.unread')} all={[...form.remarks, ...told.remarks]} />
      <Button type="primary" loading={busy} disabled={!ready} onClick={take}>
        {t('begin.take')}
      </Button>
    </div>
  )
}
