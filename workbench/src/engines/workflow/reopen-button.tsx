import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { message } from '#kit/say/say.ts'
import { ReasonDialog } from './dialogs.ts'

/** What is said on the way to a correction, in the words of the noun. */
export interface ReopenWords {
  open: string
  title: string
  note: string
  submit: string
  done: string
  reasons: string[]
}

/** Opens what is confirmed and frozen for a correction, with the reason why; what is frozen stands meanwhile. */
export function ReopenButton({
  path,
  record: { id, version },
  words,
}: {
  path: 'appraisals' | 'documents'
  record: { id: string; version: number }
  words: ReopenWords
}) {
  const [open, setOpen] = useState(false)
  const reopen = useWrite(`POST /api/${path}/{id}/reopen`, () => message.success(words.done))
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      {open && (
        <ReasonDialog
          title={words.title}
          note={words.note}
          label={words.submit}
          reasons={words.reasons}
          send={(reason) => reopen.send({ params: { id }, body: { version, reason } })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
