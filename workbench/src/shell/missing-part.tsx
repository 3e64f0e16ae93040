import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { look, useConnection } from '#api/connection.ts'
import { Button } from '#kit/button.tsx'
import { keep, kept } from '#kit/memory.ts'
import { Empty } from '#kit/states.tsx'

/** Milliseconds in which a page that began anew does not do so again by itself. */
const ONCE = 10_000

// After an update the parts of the old build are gone; a page opened before it starts anew, once.
function beginAnew(): void {
  if (Date.now() - (kept<number>('renewed') ?? 0) < ONCE) return
  keep('renewed', Date.now())
  location.reload()
}

/** A part of the workbench that did not come: why, and the way on. With a server that answers the page begins anew. */
export function MissingPart() {
  const { t } = useTranslation('shell')
  const connection = useConnection()
  const [looked, setLooked] = useState(false)
  useEffect(() => void look().then(() => setLooked(true)), [])
  useEffect(() => {
    if (looked && connection === 'up') beginAnew()
  }, [looked, connection])
  return (
    <Empty
      title={t('lost.part')}
      hint={t(`lost.partHint.${connection}`)}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('lost.reload')}
        </Button>
      }
    />
  )
}
