import { type FormDefinition, readDefinition } from '@medelge/fields/definition'
import { Form } from 'antd'
import { useId, useMemo, useRef } from 'react'
import { cx } from '#kit/cx.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Part } from '#kit/page/page.tsx'
import { Loading } from '#kit/states.tsx'
import { DefinitionFields } from '../form/definition-fields.tsx'
import { useForm } from '../form/use-form.ts'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { previewable, shapeOf } from './edits/previewable.ts'

/** The form exactly as recorders will see it, filled in for a try; what is typed here goes nowhere. */
export function Preview({ definition }: { definition: FormDefinition }) {
  const { t } = useFormWords()
  const name = useId()
  const shown = useMemo(() => {
    const read = readDefinition(previewable(definition, (n) => t('editor.nth', { n })))
    return read.definition
  }, [definition, t])
  const { form, error } = useForm(shown ?? definition)
  // What cannot be shown at the moment leaves what could be shown last.
  const last = useRef(form)
  if (shown && form) last.current = form
  const standing = last.current
  return (
    <Part title={t('preview.title')}>
      <p className={cx('muted small', styles.note)}>{t('preview.note')}</p>
      {standing && standing !== form && (
        <Notice tone="info" role="status" room="below" title={t('preview.behind')} />
      )}
      {standing ? (
        <Form key={shapeOf(standing.definition)} name={name} layout="vertical">
          <DefinitionFields form={standing} />
        </Form>
      ) : (
        !error && shown && <Loading />
      )}
    </Part>
  )
}
