import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { write } from '#api/api.ts'
import { randomKey } from '#api/submit-key.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { useUndo } from '#kit/use-undo.tsx'
import { addressOf, type Checkable } from './records.ts'

/** Offers to take back the checks just made; a record taken back stands open again. */
export function useUndoCheck() {
  const { t } = useTranslation('checks')
  const client = useQueryClient()
  const offer = useUndo()
  const go = useGo()

  const undo = async (checked: readonly Checkable[]) => {
    const back: Checkable[] = []
    const refused: Error[] = []
    for (const record of checked) {
      const { path, id, version } = record
      await write(`POST /api/${path}/{id}/undo-check`, { params: { id }, body: { version } }, randomKey())
        .then(() => back.push(record))
        .catch((error: Error) => refused.push(error))
    }
    await client.invalidateQueries()
    if (back[0]) {
      message.success(t('undone', { n: back.length }))
      go(addressOf(back[0]))
    }
    if (refused[0]) message.error(refused[0].message)
  }
  return (text: string, checked: readonly Checkable[]) => offer(text, () => undo(checked))
}
