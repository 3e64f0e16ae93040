import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { useConfirm } from '#kit/confirm.ts'
import { onTop } from '#kit/later/on-top.ts'
import { MenuButton, type MenuItem } from '#kit/menu/menu.tsx'
import { message } from '#kit/say/say.ts'
import { useTeamWords } from '../team-words.ts'
import type { Rolled } from './rolled.ts'

const MemberDays = onTop(() => import('./member-days.tsx'), 'MemberDays')
const LeadFrom = onTop(() => import('./lead-from.tsx'), 'LeadFrom')

const failed = (error: Error) => void message.error(error.message)

/** What whoever keeps the roll does with one entry of it. */
export function RowActs({ team, row }: { team: string; row: Rolled }) {
  const { t } = useTeamWords()
  const confirm = useConfirm()
  const [open, setOpen] = useState<'days' | 'lead'>()
  const remove = useWrite('DELETE /api/team-members/{id}')
  const unlead = useWrite('DELETE /api/team-leaders/{id}')
  const close = () => setOpen(undefined)
  const lead = row.led.at(-1)
  const takeBack = async () => {
    const question = { title: t('remove.title', row), content: t('remove.content'), yes: t('remove.yes') }
    if (await confirm({ ...question, danger: true }))
      await remove.send({ params: { id: row.id } }).catch(failed)
  }
  const takeLeadBack = async (id: string) => {
    const question = { title: t('unlead.title', row), content: t('unlead.content'), yes: t('unlead.yes') }
    if (await confirm(question)) await unlead.send({ params: { id } }).catch(failed)
  }
  const items: MenuItem[] = [
    { key: 'days', text: t('days.open'), act: () => setOpen('days') },
    ...(row.leads ? [] : [{ key: 'lead', text: t('lead.open'), act: () => setOpen('lead') }]),
    ...(lead ? [{ key: 'unlead', text: t('unlead.open'), act: () => takeLeadBack(lead.id) }] : []),
    { key: 'line', line: true },
    { key: 'remove', text: t('remove.open'), act: takeBack },
  ]
  return (
    <>
      <MenuButton size="small" edge="end" label={t('acts', row)} aria-label={t('acts', row)} items={items}>
        {t('act')}
      </MenuButton>
      {open === 'days' && <MemberDays row={row} onClose={close} />}
      {open === 'lead' && <LeadFrom team={team} row={row} onClose={close} />}
    </>
  )
}
