import type { Editor } from '@tiptap/react'
import { Form, Input, Select } from 'antd'
import { useState } from 'react'
import { addressOf } from '#api/api.ts'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { cx } from '#kit/cx.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { Answered, Empty } from '#kit/states.tsx'
import { UnitField } from '../../organizations/index.ts'
import { useDocumentWords } from '../document-words.ts'
import { periodChoices } from '../picker/choices.ts'
import type { Opened } from '../use-document.ts'
import styles from './inserting.module.css'

type Photo = Item<'GET /api/document-photos'>

interface Chosen {
  organization?: number
  period?: string
  search?: string
  caption?: string
}

/** A photo that proves a session, chosen by unit and period, with words below it. */
export function PhotoDialog({
  editor,
  document,
  onClose,
}: {
  editor: Editor
  document: Opened['document']
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [form] = Form.useForm<Chosen>()
  const [photo, setPhoto] = useState<Photo>()
  const initial: Chosen = { organization: document.organizationId, period: document.period }
  const chosen = { ...initial, ...(Form.useWatch([], form) as Chosen | undefined) }
  const put = async () => {
    if (!photo) return
    const { caption = '' } = form.getFieldsValue(true) as Chosen
    const attrs = { evidence: photo.evidence, caption: caption.trim() }
    editor.chain().insertContent({ type: 'photo', attrs }).run()
    onClose()
  }
  return (
    <Dialog title={t('inserting.photo')} onClose={onClose}>
      <EditForm<Chosen> form={form} initial={initial} label={t('picker.insert')} submit={put}>
        <Field name="organization" label={t('picker.unit')} required>
          <UnitField />
        </Field>
        <Field name="period" label={t('picker.period')} required>
          <Select showSearch={{ optionFilterProp: 'label' }} options={periodChoices(document.period)} />
        </Field>
        <Field name="search" label={t('inserting.search')}>
          <Input maxLength={50} />
        </Field>
        <Photos
          key={`${chosen.organization} ${chosen.period} ${chosen.search ?? ''}`}
          organizationId={chosen.organization ?? document.organizationId}
          period={chosen.period ?? document.period}
          search={chosen.search?.trim() || undefined}
          chosen={photo}
          onPick={(one) => {
            setPhoto(one)
            form.setFieldsValue({ caption: one.title })
          }}
        />
        <Field name="caption" label={t('inserting.caption')} required>
          <Input maxLength={200} />
        </Field>
      </EditForm>
    </Dialog>
  )
}

/** A page of what there is; the next takes its place. */
function Photos({
  organizationId,
  period,
  search,
  chosen,
  onPick,
}: {
  organizationId: number
  period: string
  search: string | undefined
  chosen: Photo | undefined
  onPick: (photo: Photo) => void
}) {
  const { t } = useDocumentWords()
  const [after, setAfter] = useState<string>()
  const answer = useRead('GET /api/document-photos', { query: { organizationId, period, search, after } })
  return (
    <Answered from={answer}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty title={t('inserting.noPhotos')} hint={t('inserting.noPhotosHint')} />
        ) : (
          <>
            <ul className={styles.photos} aria-label={t('inserting.photo')}>
              {items.map((one) => (
                <li key={one.evidence}>
                  <button
                    type="button"
                    aria-pressed={one.evidence === chosen?.evidence}
                    className={cx(styles.photo, one.evidence === chosen?.evidence && styles.picked)}
                    title={one.title}
                    onClick={() => onPick(one)}
                  >
                    <img
                      src={addressOf('GET /api/evidence/{id}/thumbnail', { params: { id: one.evidence } })}
                      alt={one.title}
                      loading="lazy"
                    />
                    <span>{one.day}</span>
                  </button>
                </li>
              ))}
            </ul>
            {next !== null && <Button onClick={() => setAfter(next)}>{t('inserting.morePhotos')}</Button>}
          </>
        )
      }
    </Answered>
  )
}
