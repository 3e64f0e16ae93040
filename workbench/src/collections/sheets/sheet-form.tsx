import type { Form, FormDefinition } from '@medelge/fields/definition'
import { Form as Fields } from 'antd'
import { useMemo } from 'react'
import { useWrite } from '#api/use-write.ts'
import { DefinitionFields } from '#engines/fields/form/definition-fields.tsx'
import { draftOfRecord } from '#engines/fields/form/definition-form.tsx'
import { settleDraft, type Values } from '#engines/fields/form/settle-draft.ts'
import { useDefinitionMessages } from '#engines/fields/form/use-definition-messages.ts'
import { useForm } from '#engines/fields/form/use-form.ts'
import { useWordedRefusals } from '#engines/fields/form/worded-refusal.ts'
import { useHandedIn } from '#engines/workflow/waits-for.tsx'
import { EditForm } from '#kit/form/edit-form.tsx'
import { today } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { Failure, Loading } from '#kit/states.tsx'
import { useCollectionWords } from '../collection-words.ts'
import { KnownList, REASONS } from './known-list.tsx'
import { lenient } from './lenient.ts'
import { useMinutes } from './use-minutes.ts'
import type { Sheet } from './use-sheet.ts'

/** What a unit answers, being written: kept on the device while one types, at the server whenever one saves. */
export function SheetForm({ answer }: { answer: Sheet }) {
  const { t } = useCollectionWords()
  const hint = t('requiredOnHandIn')
  const definition = useMemo(() => lenient(answer.questionnaire.form as FormDefinition, hint), [answer, hint])
  const { form, error, retry } = useForm(definition)
  if (error) return <Failure error={error} retry={retry} />
  return form ? <Open answer={answer} form={form} /> : <Loading lines={12} />
}

function Open({ answer, form }: { answer: Sheet; form: Form }) {
  const { t } = useCollectionWords()
  const { sheet, values, reasons, questionnaire } = answer
  const [instance] = Fields.useForm<Record<string, unknown>>()
  const messages = useDefinitionMessages(form.definition)
  const worded = useWordedRefusals(form.fields, messages)
  const handedIn = useHandedIn()
  const params = { id: sheet.id }
  const write = useWrite('PUT /api/collection-sheets/{id}/answers')
  const submit = useWrite('POST /api/collection-sheets/{id}/submit', ({ waitsFor }) => handedIn(waitsFor))
  const codes = useMemo(() => questionnaire.form.fields.map(({ code }) => code), [questionnaire])
  const touched = useMinutes(sheet.id, codes)

  const save = () => {
    const all = instance.getFieldsValue(true) as Values
    const { given } = settleDraft(form, all, { today: today(), before: values })
    const why = Object.entries((all[REASONS] ?? {}) as Record<string, string | undefined>)
    const body = {
      version: sheet.version,
      values: given as Record<string, unknown>,
      reasons: Object.fromEntries(why.flatMap(([code, words]) => (words ? [[code, words]] : []))),
    }
    return worded(write.send({ params, body }))
  }
  return (
    // The meter listens only; what is done is done by the fields inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is typed inside
    <div onKeyDown={({ target }) => touched(target)} onInput={({ target }) => touched(target)}>
      <EditForm<Record<string, unknown>>
        form={instance}
        initial={{ ...draftOfRecord(form, values), [REASONS]: reasons }}
        draft={{ form: 'collection-sheet', record: sheet.id, version: sheet.version }}
        label={t('save')}
        submit={async () => {
          await save()
          message.success(t('saved'))
        }}
        also={{
          label: t('handIn'),
          submit: async () => {
            await save()
            await worded(submit.send({ params }))
          },
        }}
      >
        <KnownList answer={answer} />
        <DefinitionFields form={form} before={values} />
      </EditForm>
    </div>
  )
}
