import { Form, Input, Radio, Select } from 'antd'
import type { Answer } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { useHandedIn } from '#engines/workflow/waits-for.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { Answered } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Erratum } from './errata-notice.tsx'

type Version = Answer<'GET /api/documents/{id}/versions/{number}'>

interface Values {
  kind: 'words' | 'figure'
  section?: string
  place?: string
  was?: string
  becomes?: string
  source?: string
  reason?: string
}

/** Says what was wrong in a frozen version: words of a section, or a figure that is read anew. */
export function ErratumDialog({
  id,
  number,
  erratum,
  onClose,
}: {
  id: string
  number: number
  erratum?: Erratum
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const answer = useRead('GET /api/documents/{id}/versions/{number}', { params: { id, number } })
  return (
    <Dialog title={t('errata.open')} onClose={onClose}>
      <Answered from={answer}>
        {(version) => <ErratumForm {...{ id, number, erratum, version, onClose }} />}
      </Answered>
    </Dialog>
  )
}

function ErratumForm({
  id,
  number,
  erratum,
  version: { content, figures, moved },
  onClose,
}: {
  id: string
  number: number
  erratum: Erratum | undefined
  version: Version
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<Values>()
  const handedIn = useHandedIn()
  const add = useWrite('POST /api/documents/{id}/versions/{number}/errata', ({ waitsFor }) => {
    handedIn(waitsFor)
    onClose()
  })
  const change = useWrite('PUT /api/document-errata/{id}', onClose)
  const kind = Form.useWatch('kind', form) ?? (erratum?.place ? 'figure' : 'words')
  const sectionOf = new Map(figures.map(({ place, section }) => [place, section]))
  const submit = async () => {
    const {
      kind: chosen,
      section = '',
      place,
      was = '',
      becomes = '',
      source = '',
      reason = '',
    } = form.getFieldsValue(true) as Values
    const body =
      chosen === 'figure' && place
        ? { section: sectionOf.get(place) ?? '', place, reason }
        : { section, was, becomes, source, reason }
    if (erratum)
      await change.send({ params: { id: erratum.id }, body: { version: erratum.version, ...body } })
    else await add.send({ params: { id, number }, body })
  }
  const initial: Values = erratum
    ? { ...erratum, kind: erratum.place ? 'figure' : 'words', ...{ place: erratum.place ?? '' } }
    : { kind: moved.length > 0 ? 'figure' : 'words' }
  return (
    <EditForm<Values>
      form={form}
      initial={initial}
      label={t(erratum ? 'errata.save' : 'errata.submit')}
      draft={{ form: 'document.erratum', record: `${id} ${number} ${erratum?.id ?? ''}` }}
      submit={submit}
    >
      <p className="muted">{t('errata.how')}</p>
      <Field name="kind" label={t('errata.kind')}>
        <Radio.Group
          options={(['words', 'figure'] as const).map((value) => ({
            value,
            label: t(`errata.kinds.${value}`),
          }))}
        />
      </Field>
      {kind === 'figure' ? (
        <Field name="place" label={t('errata.figure')} hint={t('errata.figureHint')} required>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            notFoundContent={t('errata.noneMoved')}
            options={moved.map(({ place, text }) => {
              const figure = figures.find((one) => one.place === place)
              const label = `${figure?.metricName ?? ''} ${figure?.text ?? '—'} → ${text ?? '—'}`
              return { value: place, label }
            })}
          />
        </Field>
      ) : (
        <>
          <Field name="section" label={t('remarks.section')} required>
            <Select options={content.sections.map(({ key, heading }) => ({ value: key, label: heading }))} />
          </Field>
          <Field name="was" label={t('errata.was')} hint={t('errata.wasHint')} required>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
          <Field name="becomes" label={t('errata.becomes')} required>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
          <Field name="source" label={t('errata.source')}>
            <Input maxLength={300} />
          </Field>
        </>
      )}
      <Field name="reason" label={t('errata.reason')} required>
        <Input maxLength={500} />
      </Field>
    </EditForm>
  )
}
