import { readOnce } from '#api/api.ts'
import { useWrite } from '#api/use-write.ts'
import { PhoneFact } from '#shell/phone/phone-fact.tsx'
import type { PersonRow } from './people-columns.tsx'

/** The number of a person; who has it shown is written into the audit trail by the server. */
export function PersonPhone({
  person,
  can,
}: {
  person: PersonRow
  can: { manage: boolean; phone: boolean }
}) {
  const params = { id: person.id }
  const change = useWrite('PATCH /api/people/{id}')
  return (
    <PhoneFact
      key={person.id}
      masked={person.maskedPhone}
      fetch={can.phone ? () => readOnce('GET /api/people/{id}/phone', { params }) : undefined}
      change={can.manage ? (phone) => change.send({ params, body: { phone } }) : undefined}
    />
  )
}
