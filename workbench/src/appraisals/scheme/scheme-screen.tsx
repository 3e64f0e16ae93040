import { describeProblem, readScheme, type Scheme, score } from '@medelge/appraisal'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { EditForm } from '#kit/form/edit-form.tsx'
import { Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { refusalByPlace } from '../change/refusal-by-place.ts'
import { storedForm } from '../change/stored-form.ts'
import { useLocale } from '../locale.ts'
import { Score } from '../score/score.tsx'
import { type Appraisal, useOpenAppraisal } from '../use-appraisal.ts'
import { BandFields } from './band-fields.tsx'
import { ExecutionFields } from './execution-fields.tsx'
import { GroupFields } from './group-fields.tsx'
import { RuleFields } from './rule-fields.tsx'
import styles from './scheme.module.css'
import { fromDraft, type SchemeDraft, toDraft } from './scheme-draft.ts'
import { SchemeRead } from './scheme-read.tsx'
import { TemplateChoice } from './template-choice.tsx'

/** The scoring rules of this form as data, and what they make of it while one changes them. */
export function SchemeScreen() {
  const answer = useOpenAppraisal()
  if (!answer.can.write) return <SchemeRead scheme={answer.scheme} />
  return <SchemeForm key={answer.appraisal.version} answer={answer} />
}

function SchemeForm({ answer }: { answer: Appraisal }) {
  const { t } = useTranslation('appraisals')
  const { appraisal, form: official } = answer
  const [form] = Form.useForm<SchemeDraft>()
  const [scheme, setScheme] = useState<Scheme>(answer.scheme)
  const change = useWrite('PUT /api/appraisals/{id}', () => message.success(t('scheme.saved')))
  const look = () => setScheme(fromDraft(form.getFieldsValue(true)))
  const save = (draft: SchemeDraft) =>
    refusalByPlace(
      change.send({
        params: { id: appraisal.id },
        body: {
          form: storedForm(official),
          scheme: fromDraft({ ...form.getFieldsValue(true), ...draft }),
          version: appraisal.version,
        },
      }),
    )
  return (
    <div className={styles.beside}>
      <Part>
        <TemplateChoice
          form={official}
          onTake={(next) => {
            form.setFieldsValue(toDraft(next))
            setScheme(next)
          }}
        />
        <EditForm<SchemeDraft>
          form={form}
          initial={toDraft(answer.scheme)}
          label={t('scheme.save')}
          draft={{ form: 'appraisal.scheme', record: appraisal.id, version: appraisal.version }}
          submit={save}
          onChange={look}
        >
          <GroupFields />
          <ExecutionFields />
          <RuleFields />
          <BandFields />
        </EditForm>
      </Part>
      <div className={styles.live}>
        <Part title={t('scheme.result')}>
          <Preview scheme={scheme} answer={answer} />
        </Part>
      </div>
    </div>
  )
}

function Preview({ scheme, answer }: { scheme: Scheme; answer: Appraisal }) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  // Half-typed rules cannot be scored with; the sentence says what is still missing.
  const read = readScheme(scheme)
  if (!read.ok) {
    const [first] = read.problems
    return <p className="muted">{first && describeProblem(first, locale)}</p>
  }
  const scored = score(answer.form, read.value)
  const changed = scored.rows.filter(
    (row) => row.score !== answer.scored.rows.find((one) => one.code === row.code)?.score,
  ).length
  return (
    <>
      <Score scored={scored} />
      <p className="muted">
        {changed === 0 ? t('scheme.same') : t('scheme.changes', { n: changed, before: answer.scored.total })}
      </p>
    </>
  )
}
