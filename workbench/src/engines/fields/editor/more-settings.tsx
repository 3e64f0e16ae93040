import type { FieldDefinition } from '@medelge/fields/definition'
import { Input, Select } from 'antd'
import { Tick } from '#kit/controls/tick.tsx'
import { useFormWords } from '../form-words.ts'
import { AccessLines } from './access-lines.tsx'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { ComputedChoice } from './expressions/computed-choice.tsx'
import { ConditionChoice } from './expressions/condition-choice.tsx'
import { Limits } from './limits.tsx'
import { Line } from './line.tsx'
import { SeveralLine } from './several-line.tsx'

/** What most fields never need: help, limits, conditions, formulas, who sees it. */
export function MoreSettings({ field }: { field: FieldDefinition }) {
  const { t } = useFormWords()
  const { edit, problemAt } = useEditor()
  const { code: at, help } = field
  const change = (keys: object) => edit({ do: 'change', at, keys })
  return (
    <>
      <Line
        label={t('editor.help')}
        problem={problemAt(`${at}.help.zh`)}
        hint={t('editor.helpHint')}
        optional
      >
        {(id) => (
          <Input
            id={id}
            maxLength={1000}
            value={help?.zh ?? ''}
            onChange={({ target }) =>
              change({ help: target.value ? { ...help, zh: target.value } : undefined })
            }
          />
        )}
      </Line>
      <SeveralLine field={field} />
      <Limits at={at} part={field} />
      <Line label={t('editor.listed')} problem={problemAt(`${at}.listed`)}>
        {(id) => (
          <Select
            id={id}
            value={field.listed ?? 'none'}
            options={(['shown', 'extra', 'none'] as const).map((value) => ({
              value,
              label: t(`listed.${value}`),
            }))}
            onChange={(value) => change({ listed: value === 'none' ? undefined : value })}
          />
        )}
      </Line>
      <div className={styles.ticks}>
        <Tick checked={field.folded === true} onChange={(folded) => change({ folded })}>
          {t('editor.folded')}
        </Tick>
        <Tick checked={field.wide === true} onChange={(wide) => change({ wide })}>
          {t('editor.wide')}
        </Tick>
      </div>
      <ConditionChoice field={field} />
      <ComputedChoice field={field} />
      <AccessLines field={field} />
    </>
  )
}
