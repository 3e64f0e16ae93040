import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Failure } from '#kit/states.tsx'
import { saveHandedList, stay } from './handed-list.ts'
import styles from './people.module.css'

type Given = Item<'POST /api/initial-passwords'>

/** People read in from a table have no password yet: makes them, some at a time, and gives them away as one list. */
export function HandOutPasswords({ organizationId }: { organizationId: number }) {
  const { t } = useTranslation('people')
  const waiting = useRead('GET /api/initial-passwords', { query: { organizationId } })
  const [done, setDone] = useState<{ made: number; left: number }>()
  const make = useWrite('POST /api/initial-passwords')
  // What was made before the line broke is kept; what was under way is asked for again under the same key.
  const list = useRef<Given[]>([])
  const saved = useRef(0)
  const [trouble, setTrouble] = useState<Error>()
  const making = done !== undefined
  const awaiting = waiting.data?.awaiting ?? 0
  if (awaiting === 0 && done === undefined && list.current.length === 0) return null

  const columns = (['name', 'organizationName', 'account', 'password'] as const).map((field) => ({
    title: t(`handOut.${field}`),
    text: (one: Given) => one[field],
  }))
  const save = async () => {
    await saveHandedList(t('handOut.file'), columns, list.current)
    saved.current = list.current.length
  }
  const run = async () => {
    setDone({ made: list.current.length, left: awaiting })
    setTrouble(undefined)
    const free = stay()
    try {
      // Fetched first: after a cut nothing could write the list any more.
      await import('#kit/files/xlsx.ts')
      for (let left = 1; left > 0; ) {
        const answer = await make.send({ body: { organizationId } })
        list.current.push(...answer.items)
        setDone({ made: list.current.length, left: answer.left })
        left = answer.items.length > 0 ? answer.left : 0
      }
    } catch (error) {
      setTrouble(error as Error)
    }
    // Also after a cut: what was made by then can be had nowhere else.
    if (list.current.length > saved.current) await save()
    free()
    setDone(undefined)
    waiting.refetch()
  }
  const all = list.current.length > 0 && awaiting === 0
  const problem = () => {
    if (done) return t('handOut.making', { n: exact(done.made), left: exact(done.left) })
    const made = exact(list.current.length)
    if (all) return t('handOut.again', { n: made })
    return t(list.current.length > 0 ? 'handOut.rest' : 'handOut.waiting', { n: exact(awaiting), made })
  }
  return (
    <div className={styles.handOut}>
      {trouble && <Failure error={trouble} />}
      <Notice tone={all && !done ? 'success' : 'warning'} role="status" title={problem()}>
        {
          <>
            <p>{t('handOut.note')}</p>
            <Button loading={making} onClick={awaiting > 0 ? run : save}>
              {t(awaiting > 0 || making ? 'handOut.submit' : 'handOut.save')}
            </Button>
          </>
        }
      </Notice>
    </div>
  )
}
