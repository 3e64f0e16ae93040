import { Select } from 'antd'
import { useRead } from '#api/use-read.ts'
import { Part } from '#kit/page/page.tsx'
import styles from '../board/board.module.css'
import { Wide } from '../board/wide.tsx'
import { useCollectionWords } from '../collection-words.ts'
import type { QuestionnaireDraft } from './questionnaire.ts'

const numbers: readonly string[] = ['whole-number', 'decimal', 'money']

/** From where each field is known before anybody answers, and whether its numbers add up. */
export function FieldSources({
  value,
  onChange,
}: {
  value: QuestionnaireDraft
  onChange: (next: QuestionnaireDraft) => void
}) {
  const { t } = useCollectionWords()
  const metrics = useRead('GET /api/metrics', {})
  const { form, known = {}, merge = {} } = value
  const sources = [
    { value: '', label: t('questionnaire.unknown') },
    { value: 'last', label: t('questionnaire.fromLast') },
  ]
  const ofLedger = (metrics.data?.themes ?? [])
    .flatMap((theme) => theme.metrics)
    .map(({ code, name }) => ({
      value: `metric ${code}`,
      label: t('questionnaire.fromMetric', { name }),
    }))
  const know = (code: string, chosen: string) => {
    const { [code]: _, ...rest } = known
    if (chosen === '') return onChange({ ...value, known: rest })
    const said =
      chosen === 'last' ? { from: 'last' as const } : { from: 'metric' as const, metric: chosen.slice(7) }
    onChange({ ...value, known: { ...rest, [code]: said } })
  }
  const add = (code: string, chosen: string) => {
    const { [code]: _, ...rest } = merge
    onChange({ ...value, merge: chosen === '' ? rest : { ...rest, [code]: chosen as 'sum' | 'apart' } })
  }
  return (
    <Part title={t('questionnaire.sources')}>
      <p className="muted">{t('questionnaire.sourcesNote')}</p>
      <Wide label={t('questionnaire.sources')}>
        <table className={styles.table}>
          <tbody>
            {form.fields.map(({ code, words, type, computed, several }) => {
              const said = known[code]
              const isNumber = numbers.includes(type) && !several
              return (
                <tr key={code}>
                  <td>{words.zh}</td>
                  <td>
                    {computed === undefined && (
                      <Select
                        aria-label={t('questionnaire.sourceOf', { name: words.zh })}
                        showSearch={{ optionFilterProp: 'label' }}
                        popupMatchSelectWidth={false}
                        value={said ? (said.from === 'last' ? 'last' : `metric ${said.metric}`) : ''}
                        options={isNumber ? [...sources, ...ofLedger] : sources}
                        onChange={(chosen: string) => know(code, chosen)}
                      />
                    )}
                  </td>
                  <td>
                    {isNumber && (
                      <Select
                        aria-label={t('questionnaire.addsOf', { name: words.zh })}
                        popupMatchSelectWidth={false}
                        value={merge[code] ?? ''}
                        options={(['', 'sum', 'apart'] as const).map((one) => ({
                          value: one,
                          label: t(`questionnaire.adds.${one || 'usual'}`),
                        }))}
                        onChange={(chosen: string) => add(code, chosen)}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Wide>
    </Part>
  )
}
