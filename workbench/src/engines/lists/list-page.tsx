import type { ReactNode } from 'react'
import { Beside } from '#kit/page/beside.tsx'
import { Page } from '#kit/page/page.tsx'
import { Empty } from '#kit/states.tsx'
import type { ListName } from './list-contract.ts'
import { RecordList, type RecordListProps } from './record-list.tsx'

interface ListPageProps<L extends ListName> extends Omit<RecordListProps<L>, 'caption' | 'empty' | 'title'> {
  title: string
  note?: ReactNode
  actions?: ReactNode
  /** How a new record is begun: after the other actions, and where the list is empty. */
  begin?: ReactNode
  /** What is said, and what to do first, where there is nothing yet and where the filters leave nothing. */
  none: readonly [string, string?]
  noneFound?: readonly [string, string?]
  /** What stands above the list. */
  children?: ReactNode
}

/** The screen of a list, with the opened record beside it. */
export function ListPage<L extends ListName>({
  title,
  note,
  actions,
  begin,
  none,
  noneFound = none,
  children,
  ...list
}: ListPageProps<L>) {
  const both = (
    <>
      {actions}
      {begin}
    </>
  )
  const empty = (any: boolean) => {
    const [title, hint] = any ? noneFound : none
    return <Empty title={title} hint={hint} action={begin} />
  }
  return (
    <Beside>
      <Page title={title} note={note} actions={both}>
        {children}
        <RecordList<L> {...(list as RecordListProps<L>)} caption={title} empty={empty} />
      </Page>
    </Beside>
  )
}
