import { useMemo, useState } from 'react'
import { usePages } from '#api/use-read.ts'
import { useWrite } from '#api/use-write.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { Button } from '#kit/button.tsx'
import { Segments } from '#kit/controls/segments.tsx'
import { moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Page, Part } from '#kit/page/page.tsx'
import { message } from '#kit/say/say.ts'
import { Empty, Failure, Loading } from '#kit/states.tsx'
import { useSelection } from '#kit/table/use-selection.ts'
import { useSession } from '#shell/session/session.ts'
import styles from '../service/service.module.css'
import { useTeamWords } from '../team-words.ts'
import { ReportLine } from './report-line.tsx'

const states = ['waiting', 'confirmed', 'returned'] as const

/** What people told of their service and I may answer: one or several, confirmed or returned with a reason. */
export function ReportsPage() {
  const { t } = useTeamWords()
  const { may } = useSession()
  const [state, setState] = useState<(typeof states)[number]>('waiting')
  const [returning, setReturning] = useState(false)
  const pages = usePages('GET /api/service-reports', { query: { state } }, { totals: true })
  const { rows } = pages
  const selection = useSelection(useMemo(() => rows?.map(({ id }) => id) ?? [], [rows]))
  const chosen = (rows ?? []).filter(({ id }) => selection.has(id))
  const answer = useWrite('POST /api/service-reports/answers')
  const send = async (how: 'confirm' | 'return', reason = '') => {
    const reports = chosen.map(({ id, version }) => ({ id, version }))
    const { answered } = await answer.send({ body: { reports, answer: how, reason } })
    selection.choose([])
    message.success(t(`answer.${how}Done`, { n: answered }))
  }
  const confirm = () => send('confirm').catch((error: Error) => void message.error(error.message))
  const toggle = (id: string) =>
    selection.choose(
      selection.has(id)
        ? chosen.map((one) => one.id).filter((one) => one !== id)
        : [...chosen.map((one) => one.id), id],
    )
  return (
    <Page title={t('answer.title')} note={t('answer.note')}>
      <Part>
        <div className={styles.asked}>
          <Segments
            label={t('answer.which')}
            value={state}
            options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(to) => {
              setState(to)
              selection.choose([])
            }}
          />
          {state !== 'returned' && chosen.length > 0 && (
            <>
              <span>{t('answer.chosen', { n: chosen.length })}</span>
              {state === 'waiting' && (
                <Button type="primary" size="small" loading={answer.busy} onClick={() => void confirm()}>
                  {t('answer.confirm')}
                </Button>
              )}
              <Button size="small" onClick={() => setReturning(true)}>
                {t('answer.return')}
              </Button>
            </>
          )}
        </div>
        {pages.error && <Failure error={pages.error} retry={pages.retry} />}
        {!rows && !pages.error && <Loading lines={4} />}
        {rows?.length === 0 && <Empty title={t(`answer.none.${state}`)} hint={t('answer.noneHint')} />}
        <ul className={styles.rows}>
          {rows?.map((row) => (
            <ReportLine
              key={row.id}
              row={row}
              name={
                may('member.read') ? <NavLink to={`/members/${row.memberId}`}>{row.name}</NavLink> : row.name
              }
              sent={moment(row.reportedAt)}
              chosen={selection.has(row.id)}
              {...(state === 'returned' ? {} : { onChoose: () => toggle(row.id) })}
            />
          ))}
        </ul>
        {pages.hasMore && (
          <Button loading={pages.loadingMore} onClick={() => void pages.more()}>
            {t('more')}
          </Button>
        )}
      </Part>
      {returning && (
        <ReasonDialog
          title={t('answer.returnTitle', { n: chosen.length })}
          label={t('answer.return')}
          reasons={t('answer.reasons', { returnObjects: true }) as string[]}
          send={(reason) => send('return', reason)}
          onClose={() => setReturning(false)}
        />
      )}
    </Page>
  )
}
