import type { BudgetRow } from '@medelge/appraisal'
import { Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { DeleteOutlined } from '#kit/icons/acts.ts'
import { PlusOutlined } from '#kit/icons/places.ts'
import styles from './change.module.css'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

const amounts = ['initial', 'fullYear', 'executed'] as const

/** The money, a row per source; the total carries the score. */
export function BudgetEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  const setRow = (position: number, part: Partial<BudgetRow>) =>
    change({ ...form, budget: form.budget.map((row, at) => (at === position ? { ...row, ...part } : row)) })
  const setReason = (position: number, text: string) =>
    change({
      ...form,
      budget: form.budget.map((row, at) => {
        if (at !== position) return row
        const { deviationReason: _, ...rest } = row
        return text === '' ? rest : { ...rest, deviationReason: text }
      }),
    })
  const fresh: BudgetRow = {
    role: form.budget.some((row) => row.role === 'total') ? 'part' : 'total',
    item: '',
    initial: null,
    fullYear: null,
    executed: null,
    weight: null,
  }
  return (
    <>
      <h2>{t('change.budgetIn', { unit: form.budgetUnit })}</h2>
      {form.budget.map((row, position) => {
        const id = `budget-${position}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a budget have nothing else that names them
          <fieldset key={position} className={styles.money}>
            <Line id={`${id}-item`} label={t('budgetItem')} problem={say(`budget.${position}.item`)}>
              <Input
                id={`${id}-item`}
                value={row.item}
                maxLength={100}
                onChange={(event) => setRow(position, { item: event.target.value })}
                {...(row.role === 'part'
                  ? {
                      suffix: (
                        <Button
                          type="text"
                          size="small"
                          icon={<DeleteOutlined />}
                          aria-label={t('change.removeBudget', { item: row.item })}
                          onClick={() =>
                            change({ ...form, budget: form.budget.filter((_, at) => at !== position) })
                          }
                        />
                      ),
                    }
                  : {})}
              />
            </Line>
            <div className={styles.amounts}>
              {amounts.map((name) => (
                <Line
                  key={name}
                  id={`${id}-${name}`}
                  label={t(`amounts.${name}`)}
                  problem={say(`budget.${position}.${name}`)}
                >
                  <InputNumber
                    id={`${id}-${name}`}
                    value={row[name]}
                    onChange={(value) => setRow(position, { [name]: value })}
                  />
                </Line>
              ))}
            </div>
            {row.role === 'total' && (
              <Line
                id={`${id}-reason`}
                label={t('lowExecutionReason')}
                problem={say(`budget.${position}.deviationReason`)}
              >
                <Input.TextArea
                  id={`${id}-reason`}
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  value={row.deviationReason ?? ''}
                  onChange={(event) => setReason(position, event.target.value)}
                />
              </Line>
            )}
          </fieldset>
        )
      })}
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => change({ ...form, budget: [...form.budget, fresh] })}
      >
        {t('change.addBudget')}
      </Button>
    </>
  )
}
