import type { Form, FormDefinition } from '@medelge/fields/definition'
import { Form as Fields } from 'antd'
import { useMemo, useState } from 'react'
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
import { lenient, neededIn } from './lenient.ts'
import { useMinutes } from './use-minutes.ts'
import type { Sheet } from './use-sheet.ts'

/** What a unit answers, being written: kept on the device while one types, at the server whenever one saves. */
export function SheetForm({ answer }: { answer: Sheet }) {
  const asked = answer.questionnaire.form as FormDefinition
  const definition = useMemo(() => lenient(asked), [asked])
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
  // What one writes is made from what one sees: a version somebody else wrote meanwhile is not taken for one's own.
  const [version, setVersion] = useState(sheet.version)
  const write = useWrite('PUT /api/collection-sheets/{id}/answers', (written) => {
    setVersion(written.version)
    if (written.waitsFor) handedIn(written.waitsFor)
  })
  const codes = useMemo(() => questionnaire.form.fields.map(({ code }) => code), [questionnaire])
  const touched = useMinutes(sheet.id, codes)

  const send = (submit: boolean) => {
    const all = instance.getFieldsValue(true) as Values
    const { given } = settleDraft(form, all, { today: today(), before: values })
    const why = Object.entries((all[REASONS] ?? {}) as Record<string, string | undefined>)
    const body = {
      version,
      values: given as Record<string, unknown>,
      reasons: Object.fromEntries(why.flatMap(([code, words]) => (words ? [[code, words]] : []))),
    }
    return worded(write.send({ params, body: { ...body, submit } }))
  }
  return (
    // The meter listens only; what is done is done by the fields inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is typed inside
    <div onKeyDown={({ target }) => touched(target)} onInput={({ target }) => touched(target)}>
      <EditForm<Record<string, unknown>>
        form={instance}
        initial={{ ...draftOfRecord(form, values), [REASONS]: reasons }}
        draft={{ form: 'collection-sheet', record: sheet.id, version }}
        label={t('handIn')}
        submit={() => send(true)}
        also={{
          label: t('save'),
          submit: async () => {
            await send(false)
            message.success(t('saved'))
          },
        }}
      >
        <KnownList answer={answer} />
        <DefinitionFields
          form={form}
          before={values}
          later={neededIn(questionnaire.form as FormDefinition)}
        />
      </EditForm>
    </div>
  )
}
