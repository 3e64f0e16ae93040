import type { ManagementRow } from '@medelge/appraisal'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './change.module.css'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

/** How the money was handled, line by line. */
export function ManagementEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  const { management = [] } = form
  const setRow = (position: number, part: Partial<ManagementRow>) =>
    change({
      ...form,
      management: management.map((row, at) => (at === position ? { ...row, ...part } : row)),
    })
  return (
    <>
      <h2>{t('change.management')}</h2>
      {management.map((row, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are those of the form and stay in their order
        <fieldset key={position} className={styles.money} aria-label={row.item}>
          <h3>{row.item}</h3>
          {(['state', 'problem'] as const).map((name) => (
            <Line
              key={name}
              id={`management-${position}-${name}`}
              label={t(`management.${name}`)}
              problem={say(`management.${position}.${name}`)}
            >
              <Input.TextArea
                id={`management-${position}-${name}`}
                autoSize={{ minRows: 1, maxRows: 8 }}
                value={row[name]}
                onChange={(event) => setRow(position, { [name]: event.target.value })}
              />
            </Line>
          ))}
        </fieldset>
      ))}
    </>
  )
}
