import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { desk } from '#kit/desk.ts'
import { dayOf, exact } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Failure } from '#kit/states.tsx'
import { HandOutPasswords } from './hand-out-passwords.tsx'
import { saveHandedList, stay } from './handed-list.ts'
import styles from './people.module.css'

type Given = Item<'POST /api/first-links'> & { until: string }

/** People read in from a table have no password yet: gives each a one-time link by which they choose one, as one list. */
export function HandOut({ organizationId }: { organizationId: number }) {
  const { t } = useTranslation('people')
  const waiting = useRead('GET /api/initial-passwords', { query: { organizationId } })
  const make = useWrite('POST /api/first-links')
  const [made, setMade] = useState<number>()
  const [trouble, setTrouble] = useState<Error>()
  const [byPassword, setByPassword] = useState(false)
  const { awaiting = 0, linked = 0 } = waiting.data ?? {}
  if (byPassword) return <HandOutPasswords organizationId={organizationId} />
  if (awaiting === 0 && !trouble) return null

  const columns = [
    { title: t('handOut.name'), text: (one: Given) => one.name },
    { title: t('handOut.organizationName'), text: (one: Given) => one.organizationName },
    { title: t('handOut.account'), text: (one: Given) => one.account },
    { title: t('links.link'), text: (one: Given) => `${location.origin}${desk}/first-link#${one.token}` },
    { title: t('links.until'), text: (one: Given) => one.until },
  ]
  const run = async (anew: boolean) => {
    setMade(0)
    setTrouble(undefined)
    const free = stay()
    const list: Given[] = []
    try {
      await import('#kit/files/xlsx.ts')
      for (let after: string | null = ''; after !== null; ) {
        const answer: Awaited<ReturnType<typeof make.send>> = await make.send({
          body: { organizationId, anew, after },
        })
        list.push(...answer.items.map((one) => ({ ...one, until: dayOf(new Date(answer.expiresAt)) })))
        setMade(list.length)
        after = answer.next
      }
    } catch (error) {
      setTrouble(error as Error)
    }
    if (list.length > 0) await saveHandedList(t('links.file'), columns, list)
    free()
    setMade(undefined)
    waiting.refetch()
  }
  const fresh = awaiting - linked
  const busy = made !== undefined
  const counts = { n: exact(awaiting), fresh: exact(fresh), linked: exact(linked), made: exact(made ?? 0) }
  const said = () => {
    if (busy) return 'links.making'
    if (linked === 0) return 'links.waiting'
    return fresh === 0 ? 'links.allSent' : 'links.sent'
  }
  return (
    <div className={styles.handOut}>
      {trouble && <Failure error={trouble} />}
      <Notice tone="warning" role="status" title={t(said(), counts)}>
        <p>{t('links.note')}</p>
        <div className={styles.ways}>
          {fresh > 0 && (
            <Button loading={busy} onClick={() => run(false)}>
              {t('links.submit', counts)}
            </Button>
          )}
          {linked > 0 && (
            <Button loading={busy} onClick={() => run(true)}>
              {t('links.anew')}
            </Button>
          )}
          <Button type="link" disabled={busy} onClick={() => setByPassword(true)}>
            {t('links.byPassword')}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
