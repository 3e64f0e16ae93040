import { useWrite } from '#api/use-write.ts'
import { useHandedIn } from '#engines/workflow/waits-for.tsx'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm } from '#kit/form/edit-form.tsx'
import { Unexplained } from '../../contradictions/index.ts'
import styles from '../document.module.css'
import { useDocumentWords } from '../document-words.ts'
import { Questions } from '../text/questions.tsx'
import type { Opened } from '../use-document.ts'

/** Hands the document in as it reads now; numbers without a source are named instead. */
export function HandInDialog({ answer, onClose }: { answer: Opened; onClose: () => void }) {
  const { t } = useDocumentWords()
  const handedIn = useHandedIn()
  const { document, figures, unbound, comments } = answer
  const submit = useWrite('POST /api/documents/{id}/submit', ({ waitsFor }) => {
    handedIn(waitsFor)
    onClose()
  })
  if (unbound.length > 0) {
    return (
      <Dialog title={t('handIn.title')} onClose={onClose}>
        <p>{t('handIn.unbound', { n: unbound.length })}</p>
        <ul className={styles.todo}>
          {unbound.slice(0, 8).map((one) => (
            <li key={`${one.section} ${one.block} ${one.line} ${one.from}`}>{one.around}</li>
          ))}
        </ul>
      </Dialog>
    )
  }
  const open = comments.filter(({ settledAt }) => settledAt === null).length
  return (
    <Dialog title={t('handIn.title')} onClose={onClose}>
      <EditForm label={t('handIn.submit')} submit={() => submit.send({ params: { id: document.id } })}>
        <p>{t('handIn.words', { n: figures.length })}</p>
        <Unexplained subject="document" id={document.id} />
        <Questions asked={answer.asked} />
        {open > 0 && <p className={styles.ochre}>{t('handIn.comments', { n: open })}</p>}
      </EditForm>
    </Dialog>
  )
}
