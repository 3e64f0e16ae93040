import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { Result } from './result.tsx'
import styles from './search-all.module.css'
import type { ChoiceGroup } from './search-list.tsx'
import type { FoundGroup } from './use-search.ts'

/** What is chosen is the address of a record, or one of these with the kind behind it. */
export const MORE = 'more:'
export const BACK = 'back:'

const Step = ({ children }: { children: ReactNode }) => <span className={styles.step}>{children}</span>

const countOf = ({ word, total, next, hits }: FoundGroup, t: TFunction<'shell'>) => {
  if (next === null && total === hits.length) return word
  // The server counts no further than a thousand.
  return t(total >= 1000 ? 'finding.least' : 'finding.count', { word, count: total })
}

/** Screens by their names, as a group above the records. */
export const waysOption = (ways: { to: string; title: string }[], t: TFunction<'shell'>): ChoiceGroup[] =>
  ways.length === 0
    ? []
    : [
        {
          key: 'ways',
          word: t('finding.ways'),
          choices: ways.map(({ to, title }) => ({ value: to, label: <span>{title}</span> })),
        },
      ]

/** The groups as lines of the list; where there is more of one, a line that leads to it, and back. */
export const optionsOf = (
  groups: FoundGroup[],
  only: string | undefined,
  t: TFunction<'shell'>,
): ChoiceGroup[] =>
  groups.map((group) => ({
    key: group.kind,
    word: countOf(group, t),
    choices: [
      ...group.hits.map((hit) => ({ value: hit.to, label: <Result hit={hit} /> })),
      ...(group.next !== null && !only
        ? [{ value: `${MORE}${group.kind}`, label: <Step>{t('finding.more')}</Step> }]
        : []),
      ...(only ? [{ value: BACK, label: <Step>{t('finding.back')}</Step> }] : []),
    ],
  }))
