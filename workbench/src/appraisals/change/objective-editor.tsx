import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

/** What was to be reached, and what was. */
export function ObjectiveEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  return (
    <>
      <h2>{t('change.objective')}</h2>
      {(['expected', 'actual'] as const).map((name) => (
        <Line
          key={name}
          id={`objective-${name}`}
          label={t(`objective.${name}`)}
          problem={say(`objective.${name}`)}
        >
          <Input.TextArea
            id={`objective-${name}`}
            value={form.objective[name]}
            autoSize={{ minRows: 6, maxRows: 16 }}
            onChange={(event) =>
              change({ ...form, objective: { ...form.objective, [name]: event.target.value } })
            }
          />
        </Line>
      ))}
    </>
  )
}
