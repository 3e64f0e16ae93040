import type { AutoCompleteProps } from 'antd'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { Result } from './result.tsx'
import styles from './search-all.module.css'
import type { FoundGroup } from './use-search.ts'

type Options = NonNullable<AutoCompleteProps['options']>

/** What is chosen is the address of a record, or one of these with the kind behind it. */
export const MORE = 'more:'
export const BACK = 'back:'

const Step = ({ children }: { children: ReactNode }) => <span className={styles.step}>{children}</span>

const countOf = ({ word, total, next, hits }: FoundGroup, t: TFunction<'shell'>) => {
  if (next === null && total === hits.length) return word
  // The server counts no further than a thousand.
  return t(total >= 1000 ? 'finding.least' : 'finding.count', { word, count: total })
}

/** The groups as lines of the list; where there is more of one, a line that leads to it, and back. */
export const optionsOf = (groups: FoundGroup[], only: string | undefined, t: TFunction<'shell'>): Options =>
  groups.map((group) => ({
    label: countOf(group, t),
    options: [
      ...group.hits.map((hit) => ({ value: hit.to, label: <Result hit={hit} /> })),
      ...(group.next !== null && !only
        ? [{ value: `${MORE}${group.kind}`, label: <Step>{t('finding.more')}</Step> }]
        : []),
      ...(only ? [{ value: BACK, label: <Step>{t('finding.back')}</Step> }] : []),
    ],
  }))
