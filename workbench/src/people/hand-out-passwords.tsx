import { Alert, App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import { useRead } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import type { Column } from '#kit/data-table.tsx'
import { download } from '#kit/export-rows.ts'
import { exact, today } from '#kit/format.ts'

type Given = Item<'POST /api/initial-passwords'>

/** People read in from a table have no password yet: makes them, some at a time, and gives them away as one list. */
export function HandOutPasswords({ organizationId }: { organizationId: number }) {
  const { t } = useTranslation('people')
  const { message } = App.useApp()
  const waiting = useRead('GET /api/initial-passwords', { query: { organizationId } })
  const [done, setDone] = useState<number>()
  const make = useWrite('POST /api/initial-passwords')
  // What was made before the line broke is kept; what was under way is asked for again under the same key.
  const list = useRef<Given[]>([])
  const awaiting = waiting.data?.awaiting ?? 0
  if (awaiting === 0 && done === undefined && list.current.length === 0) return null

  const columns: Column<Given>[] = (['name', 'organizationName', 'account', 'password'] as const).map(
    (field) => ({
      key: field,
      title: t(`handOut.${field}`),
      cell: (one) => one[field],
      text: (one) => one[field],
    }),
  )
  const save = async () => {
    const { xlsxOf } = await import('#kit/xlsx.ts')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const file = xlsxOf(t('handOut.file'), columns, list.current)
    download(`${t('handOut.file')}-${today()}.xlsx`, new Blob([file], { type }))
  }
  const run = async () => {
    setDone(list.current.length)
    try {
      for (let left = 1; left > 0; ) {
        const answer = await make.send({ body: { organizationId } })
        list.current.push(...answer.items)
        setDone(list.current.length)
        left = answer.items.length > 0 ? answer.left : 0
      }
      await save()
      message.success(t('handOut.done', { n: exact(list.current.length) }))
    } catch (error) {
      message.error((error as Error).message)
    } finally {
      setDone(undefined)
      waiting.refetch()
    }
  }
  const text =
    done === undefined
      ? t('handOut.waiting', { n: exact(awaiting) })
      : t('handOut.making', { n: exact(done) })
  return (
    <Alert
      type="warning"
      style={{ marginBottom: 16 }}
      title={list.current.length > 0 && awaiting === 0 ? t('handOut.again') : text}
      description={t('handOut.note')}
      action={
        <Button loading={done !== undefined} onClick={awaiting > 0 ? run : save}>
          {t(awaiting > 0 ? 'handOut.submit' : 'handOut.save')}
        </Button>
      }
    />
  )
}
