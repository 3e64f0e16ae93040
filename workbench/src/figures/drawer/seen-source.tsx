import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { Answered } from '#kit/states.tsx'

/** A record behind a figure, for whoever may see it; others see only what it posted. */
export function SeenSource<A>({
  from,
  children,
}: {
  from: { data: A | undefined; error: Error | null; refetch: () => unknown }
  children: (answer: A) => ReactNode
}) {
  const { t } = useTranslation('figures')
  if (from.error instanceof ApiError && from.error.status === 404)
    return <p className="muted">{t('drawer.notSeen')}</p>
  return (
    <Answered from={from} lines={10}>
      {children}
    </Answered>
  )
}
