import { Navigate, useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { recordAddress } from './record.ts'

/** Leads from a record alone to where it stands in its list. */
export function RecordWay() {
  const { id = '' } = useParams()
  const answer = useRead('GET /api/register-records/{id}', { params: { id } })
  return (
    <Page title={answer.data?.record.name ?? '…'}>
      <Answered from={answer}>{({ record }) => <Navigate to={recordAddress(record)} replace />}</Answered>
    </Page>
  )
}
