import { Button } from '#kit/button.tsx'
import { useDraft } from '#kit/drafts/use-draft.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Loading } from '#kit/states.tsx'
import { useDocumentWords } from '../document-words.ts'
import type { Opened, Section } from '../use-document.ts'
import { OpenEditor } from './open-editor.tsx'
import { useHold } from './use-hold.ts'

interface EditorProps {
  answer: Opened
  section: Section
  onClose: () => void
}

/** Takes a section and opens it for writing; where somebody else holds it, says so. */
export function SectionEditor({ answer, section, onClose }: EditorProps) {
  const { t } = useDocumentWords()
  const { taken, refusal } = useHold(answer.document.id, section.key)
  if (refusal)
    return (
      <Notice
        tone="warning"
        title={refusal.message}
        action={
          <Button size="small" onClick={onClose}>
            {t('close')}
          </Button>
        }
      />
    )
  return taken ? <Drafted answer={answer} section={taken} onClose={onClose} /> : <Loading lines={6} />
}

/** Looks first for what was left unsent on this device. */
function Drafted({ answer, section, onClose }: EditorProps) {
  // Which version it was made from stands within: one's own saves go on while it is written.
  const draft = useDraft({ form: 'document.section', record: `${answer.document.id} ${section.key}` })
  if (draft === undefined) return <Loading lines={6} />
  return <OpenEditor answer={answer} section={section} draft={draft} onClose={onClose} />
}
