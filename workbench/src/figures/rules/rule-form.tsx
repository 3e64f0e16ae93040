import { Form, type FormInstance, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { Failure } from '#kit/states.tsx'
import { useMetricName, useMetricOf } from '../use-metrics.ts'
import { EffectPart, type Told } from './effect-part.tsx'
import { askedOf, type Before, draftOf, type RuleDraft, ruleIn } from './rule-draft.ts'
import { RuleFields } from './rule-fields.tsx'
import { useRuleWords } from './rule-words.ts'

/** Writes a version of a rule from a day on, or a rule of its own; what it does is seen before. */
export function RuleForm({
  before,
  ends = false,
  onClose,
}: {
  before?: Before
  ends?: boolean
  onClose?: () => void
}) {
  const { t } = useRuleWords()
  const { t: kit } = useTranslation('kit')
  const go = useGo()
  const [form] = Form.useForm<RuleDraft>()
  const [told, setTold] = useState<{ asked: string; effect: Told }>()
  const name = useMetricName()(useMetricOf()(before?.newest.metric ?? ''))
  const make = useWrite('POST /api/crosswalk-rules')
  const change = useWrite('PUT /api/crosswalk-rules/{code}')
  const preview = useWrite('POST /api/crosswalk-rules/previews')
  const code = before?.newest.code

  const saved = (recount: number | null, since: string) =>
    message.success(recount === null ? t('saved', { day: since }) : t('savedRecount'))
  const submit = async (draft: RuleDraft) => {
    const { since = '', reason = '', adjustment } = draft
    const said = { since, reason, ...(adjustment ? { adjustment } : {}) }
    if (before && code) {
      const body = { ...said, version: before.newest.version, rule: ends ? null : ruleIn(draft) }
      saved((await change.send({ params: { code }, body })).recount, since)
      onClose?.()
      return
    }
    const answer = await make.send({ body: { ...said, metric: draft.metric ?? '', rule: ruleIn(draft) } })
    saved(answer.recount, since)
    go(`/figures/rules/${answer.code}`, { replace: true })
  }
  const look = async () => {
    const fields = ends ? ['since'] : ['metric', 'says', 'since', 'amount']
    const draft = await form.validateFields(fields).then(() => form.getFieldsValue(true) as RuleDraft)
    const metric = before?.newest.metric ?? draft.metric ?? ''
    const asked = { metric, since: draft.since ?? '', rule: ends ? null : ruleIn(draft) }
    const effect = await preview.send({ body: { ...asked, ...(code ? { code } : {}) } })
    setTold({ asked: askedOf(draft), effect })
  }
  return (
    <EditForm<RuleDraft>
      form={form}
      label={t(ends ? 'saveEnd' : before ? 'save' : 'saveNew')}
      initial={before ? draftOf(before.shown) : { amount: 'one', since: today() }}
      draft={{
        form: ends ? 'rule.end' : 'rule',
        record: code ?? 'new',
        version: before?.newest.version ?? 0,
      }}
      submit={submit}
      actions={
        <>
          <Button loading={preview.busy} onClick={() => void look().catch(() => {})}>
            {t('preview')}
          </Button>
          {onClose && <Button onClick={onClose}>{kit('cancel')}</Button>}
        </>
      }
    >
      {ends ? <p>{t('endNote', { metric: name })}</p> : <RuleFields isNew={!before} />}
      <Field name="since" label={t('since')} required hint={t('sinceHint')}>
        <DayField />
      </Field>
      <Field name="reason" label={t('reason')} required>
        <Input maxLength={500} placeholder={t('reasonExample')} />
      </Field>
      <Field name="adjustment" label={t('adjustment')} hint={t('adjustmentHint')}>
        <Input maxLength={500} />
      </Field>
      {preview.error && <Failure error={preview.error} />}
      <Effect form={form} shown={told?.asked} of={told?.effect} />
    </EditForm>
  )
}

/** What was found out, as long as nothing of what was asked is written otherwise since. */
function Effect({ form, shown, of }: { form: FormInstance<RuleDraft>; shown: string | undefined; of: Told }) {
  const now = Form.useWatch([], { form, preserve: true }) as RuleDraft | undefined
  return of && now && askedOf(now) === shown ? <EffectPart effect={of} /> : null
}
