import { Button } from '#kit/button.tsx'
import { shortMoment } from '#kit/format.ts'
import { useDocumentWords } from '../document-words.ts'
import styles from './editing.module.css'
import type { Saving } from './use-saving.ts'

/** Whether what is written is saved, and the way out. */
export function EditorFoot({
  saving,
  onSave,
  onDone,
  onClose,
}: {
  saving: Saving
  onSave: () => void
  onDone: () => void
  /** Away without saving: what was written stays on the device. */
  onClose: () => void
}) {
  const { t } = useDocumentWords()
  return (
    <div className={styles.foot}>
      <span role="status" className={saving.state === 'failed' ? styles.failed : 'muted'}>
        {saving.state === 'failed' && t('save.failed', { message: saving.error.message })}
        {saving.state === 'saved' &&
          (saving.at ? t('save.saved', { moment: shortMoment(saving.at) }) : t('save.nothing'))}
        {saving.state === 'saving' && t('save.saving')}
        {saving.state === 'unsaved' && t('save.unsaved')}
      </span>
      {saving.state === 'failed' && <Button onClick={onSave}>{t('save.again')}</Button>}
      {saving.state === 'failed' && <Button onClick={onClose}>{t('save.close')}</Button>}
      <Button type="primary" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  )
}
