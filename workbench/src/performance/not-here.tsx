import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import { listAddress } from '../registers/index.ts'
import { usePerformanceWords } from './performance-words.ts'

/** The way back to the list that a year's screen is about. */
export function ToList({ code }: { code: string }) {
  const { t } = usePerformanceWords()
  const go = useGo()
  return <Button onClick={() => go(listAddress(code))}>{t('ranking.toList')}</Button>
}

/** A screen of a list that says nothing of the kind, reached by an address alone. */
export function NotHere({
  code,
  title,
  none,
  hint,
}: {
  code: string
  title: string
  none: string
  hint: string
}) {
  return (
    <Page title={title} actions={<ToList code={code} />}>
      <Part>
        <Empty title={none} hint={hint} />
      </Part>
    </Page>
  )
}
