import type { Binding, Text } from '@medelge/documents'
import { EditorContent, useEditor } from '@tiptap/react'
import { Input } from 'antd'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Draft } from '#kit/drafts/use-draft.ts'
import { useLeaving } from '#kit/use-leaving.ts'
import { useDocumentWords } from '../document-words.ts'
import { PickerDialog } from '../picker/picker-dialog.tsx'
import type { Opened, Section } from '../use-document.ts'
import styles from './editing.module.css'
import { EditorFoot } from './editor-foot.tsx'
import { extensions } from './extensions.ts'
import { FoundNotice } from './found-notice.tsx'
import { foundWriting } from './found-writing.ts'
import { SectionForm } from './section-form.tsx'
import { Toolbar } from './toolbar.tsx'
import { useSaving, type Writing } from './use-saving.ts'
import { written } from './written.ts'

/** A section that is held, open for writing. */
export function OpenEditor({
  answer,
  section,
  draft,
  onClose,
}: {
  answer: Opened
  section: Section
  draft: Draft | null
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  const [begun, setBegun] = useState(() => foundWriting(section, draft))
  const writing = useRef<Writing>(begun.first)
  const [heading, setHeading] = useState(begun.first.heading)
  const [picked, setPicked] = useState<{ binding?: Binding; position?: number }>()
  const keeper = draft?.keeper
  const clear = useCallback(() => void keeper?.clear(), [keeper])
  const { saving, change, save, madeFrom } = useSaving(answer.document.id, section, clear)
  const leave = useLeaving(saving.state === 'failed', {
    title: t('leave.title'),
    content: t('leave.note'),
    yes: t('leave.yes'),
  })
  const note = (part: Partial<Writing>) => {
    writing.current = { ...writing.current, ...part }
    keeper?.save({ ...writing.current, madeFrom: madeFrom() }, {})
    change(writing.current)
  }
  const noted = useRef(note)
  noted.current = note
  // What was left unsent is saved now, unless somebody wrote there since: then it waits for whoever reads both.
  useEffect(() => {
    if (begun.found && !begun.older) noted.current({})
  }, [begun])
  const parts = useMemo(() => extensions((binding, position) => setPicked({ binding, position })), [])
  const editor = useEditor({
    extensions: parts,
    content: begun.first.body as Text,
    autofocus: 'end',
    editorProps: { attributes: { 'aria-label': section.heading, class: styles.body ?? '' } },
    onUpdate: ({ editor: changed }) => noted.current({ body: written(changed.getJSON()) }),
  })
  const giveUp = () => {
    clear()
    const theirs = foundWriting(section, null)
    writing.current = theirs.first
    setHeading(theirs.first.heading)
    editor?.commands.setContent(theirs.first.body as Text, { emitUpdate: false })
    setBegun(theirs)
  }
  const definition = section.form === null ? undefined : answer.forms[section.form]
  const close = () => {
    leave()
    onClose()
  }
  const finish = async () => {
    if (saving.state !== 'saved' && !(await save(true))) return
    close()
  }
  return (
    <div className={styles.editor}>
      {begun.found && <FoundNotice older={begun.older} saved={section} onGiveUp={giveUp} />}
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
        <SectionForm
          key={String(begun.found)}
          definition={definition}
          values={begun.first.values}
          onChange={(values) => note({ values })}
        />
      )}
      {editor && <Toolbar editor={editor} document={answer.document} onFigure={() => setPicked({})} />}
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
