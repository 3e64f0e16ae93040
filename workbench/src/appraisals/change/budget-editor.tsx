import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import type { BudgetRow } from '@medelge/appraisal'
import { Button, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './change.module.css'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

const amounts = ['initial', 'fullYear', 'executed'] as const

/** The money, a row per source; the total carries the score. */
export function BudgetEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  const setRow = (place: number, part: Partial<BudgetRow>) =>
    change({ ...form, budget: form.budget.map((row, at) => (at === place ? { ...row, ...part } : row)) })
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
      {form.budget.map((row, place) => {
        const id = `budget-${place}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a budget have nothing else that names them
          <fieldset key={place} className={styles.money}>
            <Line id={`${id}-item`} label={t('budgetItem')} problem={say(`budget.${place}.item`)}>
              <Input
                id={`${id}-item`}
                value={row.item}
                maxLength={100}
                onChange={(event) => setRow(place, { item: event.target.value })}
                {...(row.role === 'part'
                  ? {
                      suffix: (
                        <Button
                          type="text"
                          size="small"
                          icon={<DeleteOutlined />}
                          aria-label={t('change.removeBudget', { item: row.item })}
                          onClick={() =>
                            change({ ...form, budget: form.budget.filter((_, at) => at !== place) })
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
                  problem={say(`budget.${place}.${name}`)}
                >
                  <InputNumber
                    id={`${id}-${name}`}
                    value={row[name]}
                    onChange={(value) => setRow(place, { [name]: value })}
                  />
                </Line>
              ))}
            </div>
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
