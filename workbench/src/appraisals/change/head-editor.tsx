import { Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

const texts = ['title', 'project', 'department', 'unit', 'budgetUnit'] as const

/** Whose form of which project and year. */
export function HeadEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  return (
    <>
      <h2>{t('change.head')}</h2>
      {texts.map((name) => (
        <Line key={name} id={`head-${name}`} label={t(`heads.${name}`)} problem={say(name)}>
          <Input
            id={`head-${name}`}
            value={form[name]}
            maxLength={200}
            onChange={(event) => change({ ...form, [name]: event.target.value })}
          />
        </Line>
      ))}
      <Line id="head-year" label={t('year')} problem={say('year')}>
        <InputNumber
          id="head-year"
          value={form.year}
          precision={0}
          onChange={(year) => change({ ...form, year: year ?? form.year })}
        />
      </Line>
    </>
  )
}
