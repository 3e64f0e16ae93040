import type { Binding, Text } from '@medelge/documents'
import { EditorContent, useEditor } from '@tiptap/react'
import { Input } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Loading } from '#kit/states.tsx'
import { useLeaving } from '#kit/use-leaving.ts'
import { useDocumentWords } from '../document-words.ts'
import { PickerDialog } from '../picker/picker-dialog.tsx'
import type { Opened, Section } from '../use-document.ts'
import styles from './editing.module.css'
import { EditorFoot } from './editor-foot.tsx'
import { extensions } from './extensions.ts'
import { SectionForm } from './section-form.tsx'
import { Toolbar } from './toolbar.tsx'
import { useHold } from './use-hold.ts'
import { useSaving, type Writing } from './use-saving.ts'
import { written } from './written.ts'

interface EditorProps {
  answer: Opened
  section: Section
  onClose: () => void
}

/** Takes a section and opens it for writing; where somebody else holds it, says so. */
export function SectionEditor({ answer, section, onClose }: EditorProps) {
  const { taken, refusal } = useHold(answer.document.id, section.key)
  const draft = useDraft({
    form: 'document.section',
    record: `${answer.document.id} ${section.key}`,
    version: taken?.version,
  })
  if (refusal) return <Refused error={refusal} onClose={onClose} />
  if (!taken || draft === undefined) return <Loading lines={6} />
  return <Open key={taken.key} answer={answer} section={taken} draft={draft} onClose={onClose} />
}

function Refused({ error, onClose }: { error: Error; onClose: () => void }) {
  const { t } = useDocumentWords()
  return (
    <Notice
      tone="warning"
      title={error.message}
      action={
        <button type="button" className={styles.remove} onClick={onClose}>
          {t('close')}
        </button>
      }
    />
  )
}

function Open({
  answer,
  section,
  draft,
  onClose,
}: EditorProps & { draft: Exclude<ReturnType<typeof useDraft>, undefined> }) {
  const { t } = useDocumentWords()
  const found = draft?.found
  const first = (found ? { ...section, ...(found.draft.values as Writing) } : section) as Writing
  const writing = useRef<Writing>({ heading: first.heading, body: first.body, values: first.values })
  const [heading, setHeading] = useState(first.heading)
  const [picked, setPicked] = useState<{ binding?: Binding; position?: number }>()
  const keeper = draft?.keeper
  const clear = useCallback(() => void keeper?.clear(), [keeper])
  const { saving, change, save } = useSaving(answer.document.id, section, clear)
  const unsaved = saving.state !== 'saved'
  const leave = useLeaving(saving.state === 'failed', {
    title: t('leave.title'),
    content: t('leave.note'),
    yes: t('leave.yes'),
  })
  const note = (part: Partial<Writing>) => {
    writing.current = { ...writing.current, ...part }
    keeper?.save(writing.current, { heading: section.heading, body: section.body, values: section.values })
    change(writing.current)
  }
  const noted = useRef(note)
  noted.current = note
  const parts = useMemo(() => extensions((binding, position) => setPicked({ binding, position })), [])
  const editor = useEditor({
    extensions: parts,
    content: first.body as Text,
    autofocus: 'end',
    editorProps: { attributes: { 'aria-label': section.heading, class: styles.body ?? '' } },
    onUpdate: ({ editor: changed }) => noted.current({ body: written(changed.getJSON()) }),
  })
  const definition = section.form === null ? undefined : answer.forms[section.form]
  const close = () => {
    leave()
    onClose()
  }
  const finish = async () => {
    if (unsaved && !(await save(true))) return
    close()
  }
  return (
    <div className={styles.editor}>
      {found && (
        <Notice
          tone={found.older ? 'warning' : 'info'}
          role="status"
          title={t(found.older ? 'draftOlder' : 'draft')}
        />
      )}
      <Input
        value={heading}
        aria-label={t('heading')}
        maxLength={200}
        onChange={({ target }) => {
          setHeading(target.value)
          if (target.value.trim()) note({ heading: target.value.trim() })
        }}
      />
      {section.guide && <p className={styles.guide}>{section.guide}</p>}
      {definition && (
        <SectionForm definition={definition} values={first.values} onChange={(values) => note({ values })} />
      )}
      {editor && <Toolbar editor={editor} onFigure={() => setPicked({})} />}
      <EditorContent editor={editor} />
      <EditorFoot saving={saving} onSave={() => void save()} onDone={() => void finish()} onClose={close} />
      {picked && editor && (
        <PickerDialog
          editor={editor}
          answer={answer}
          picked={picked}
          onClose={() => {
            setPicked(undefined)
            editor.commands.focus()
          }}
        />
      )}
    </div>
  )
}
