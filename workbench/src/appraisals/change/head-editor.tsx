import { type Form, kindOfForm } from '@medelge/appraisal'
import { Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { hasClaims, withoutClaims } from './claims.ts'
import type { EditorProps } from './editor-props.ts'
import { Line } from './line.tsx'

// A text that a form need not have leaves it with its last letter.
function withOptional(form: Form, name: 'localDepartment' | 'note', text: string): Form {
  const { [name]: _, ...rest } = form
  return text === '' ? rest : { ...rest, [name]: text }
}

/** Whose form of what and of which year, by the labels of its kind. */
export function HeadEditor({ draft: { form, change }, say }: EditorProps) {
  const { t } = useTranslation('appraisals')
  const kind = kindOfForm(form)
  const line = (name: 'title' | 'project' | 'department' | 'unit' | 'budgetUnit', label: string) => (
    <Line key={name} id={`head-${name}`} label={label} problem={say(name)}>
      <Input
        id={`head-${name}`}
        value={form[name]}
        maxLength={200}
        onChange={(event) => change({ ...form, [name]: event.target.value })}
      />
    </Line>
  )
  return (
    <>
      <h2>{t('change.head')}</h2>
      {line('title', t('heads.title'))}
      {kind.head.flat().map(({ label, field }) =>
        field === 'localDepartment' ? (
          <Line key={field} id={`head-${field}`} label={label} problem={say(field)}>
            <Input
              id={`head-${field}`}
              value={form.localDepartment ?? ''}
              maxLength={200}
              onChange={(event) => change(withOptional(form, field, event.target.value))}
            />
          </Line>
        ) : (
          line(field, label)
        ),
      )}
      {line('budgetUnit', t('heads.budgetUnit'))}
      <Line id="head-year" label={t('year')} problem={say('year')}>
        <InputNumber
          id="head-year"
          value={form.year}
          precision={0}
          onChange={(year) => change({ ...form, year: year ?? form.year })}
        />
      </Line>
      {(kind.hasNote || form.note !== undefined) && (
        <Line id="head-note" label={t('heads.note')} problem={say('note')}>
          <Input.TextArea
            id="head-note"
            autoSize={{ minRows: 2, maxRows: 10 }}
            value={form.note ?? ''}
            onChange={(event) => change(withOptional(form, 'note', event.target.value))}
          />
        </Line>
      )}
      {hasClaims(form) && (
        <>
          <p className="muted small">{t('change.claims')}</p>
          <Button onClick={() => change(withoutClaims(form))}>{t('change.dropClaims')}</Button>
        </>
      )}
    </>
  )
}
