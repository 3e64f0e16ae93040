import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { write } from '#api/api.ts'
import { randomKey } from '#api/submit-key.ts'
import { useGo } from '#kit/door.tsx'
import { useUndo } from '#kit/use-undo.tsx'
import type { Session } from './session-words.ts'

type Checked = Pick<Session, 'id' | 'version'>

/** Offers to take back the checks just made; a record taken back stands open again. */
export function useUndoCheck() {
  const { t } = useTranslation('checks')
  const { message } = App.useApp()
  const client = useQueryClient()
  const offer = useUndo()
  const go = useGo()

  const undo = async (checked: readonly Checked[]) => {
    const back: string[] = []
    const refused: Error[] = []
    for (const { id, version } of checked) {
      const input = { params: { id }, body: { version } }
      await write('POST /api/sessions/{id}/undo-check', input, randomKey())
        .then(() => back.push(id))
        .catch((error: Error) => refused.push(error))
    }
    await client.invalidateQueries()
    if (back.length > 0) {
      message.success(t('undone', { n: back.length }))
      go(`/checks/${back[0]}`)
    }
    if (refused[0]) message.error(refused[0].message)
  }
  return (text: string, checked: readonly Checked[]) => offer(text, () => undo(checked))
}
