import { readOnce } from '#api/api.ts'
import { useWrite } from '#api/use-write.ts'
import { PhoneFact } from '../phone/phone-fact.tsx'
import { useSession } from '../session/session.ts'

/** One's own number: seen without a line in the audit trail, changed by oneself. */
export function OwnPhone() {
  const { person } = useSession()
  const change = useWrite('PUT /api/me/phone')
  return (
    <PhoneFact
      masked={person.maskedPhone}
      fetch={() => readOnce('GET /api/me/phone')}
      change={(phone) => change.send({ body: { phone } })}
    />
  )
}
