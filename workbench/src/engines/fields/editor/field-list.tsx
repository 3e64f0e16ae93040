import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { usePhone } from '#kit/media.ts'
import { Part } from '#kit/page/page.tsx'
import { useFormWords } from '../form-words.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { fieldCodes, freshCode } from './edits/codes.ts'
import { FieldCard } from './field-card.tsx'

/** The fields in their order; one at a time stands open. */
export function FieldList({
  open,
  onOpen,
}: {
  open: string | undefined
  onOpen: (code: string | undefined) => void
}) {
  const { t } = useFormWords()
  const phone = usePhone()
  const { definition, before, edit, problemAt } = useEditor()
  const { fields } = definition
  const add = (after?: string) => {
    onOpen(freshCode('f', fieldCodes(definition, before)))
    edit({ do: 'add-field', ...(after ? { after } : {}) })
  }
  return (
    <Part title={t('editor.fields')}>
      <ol className={styles.cards}>
        {fields.map((field, position) => (
          <FieldCard
            key={field.code}
            field={field}
            position={position}
            last={fields.length - 1}
            open={field.code === open}
            wrong={problemAt(`${field.code}*`) !== undefined}
            onOpen={(opened) => onOpen(opened ? field.code : undefined)}
            onNext={() => add(field.code)}
          />
        ))}
      </ol>
      <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add()}>
        {t('editor.add')}
      </Button>
      {!phone && <p className="muted small">{t('editor.keys')}</p>}
    </Part>
  )
}
